"""`play`: follow a workout line by line."""

import click

from forge_tui.cli.keyboard import Keyboard
from forge_tui.cli.plain import Player
from forge_tui.cli.say import complain, say
from forge_tui.errors import ForgeError
from forge_tui.session.keeping import Unfinished, discard
from forge_tui.session.unfinished import find, where_it_was


@click.command()
@click.argument("name", required=False)
@click.option("--plain", is_flag=True, help="One line an event, no full screen (the only way yet).")
@click.option(
    "--speed",
    type=click.FloatRange(0.1, 10_000),
    default=1.0,
    help="Time runs so many times faster; above 1 it is practice and not counted as training.",
)
@click.option("--lead", type=click.Choice(["left", "right"]), help="The side of the first rep.")
@click.option("--pace", type=click.Choice(["guided", "self", "tap"]), help="Who counts the reps.")
@click.option("--resume", is_flag=True, help="Go on with the newest session that was cut off.")
def play(  # noqa: PLR0913 - each is an option
    name: str | None,
    *,
    plain: bool,
    speed: float,
    lead: str | None,
    pace: str | None,
    resume: bool,
) -> None:
    """Play NAME, a workout or an exercise (id, name or file).

    Type ? and Enter while it plays to see the keys. Stop if it hurts; ask a professional if in
    doubt.
    """
    del plain  # until the screens exist there is no other way
    if name is None and not resume:
        raise click.UsageError("Say what to play: a workout or an exercise, or --resume.")
    keyboard = Keyboard.find()
    cut_off = _cut_off(name, keyboard, resume=resume)
    if cut_off is not None:
        Player.go_on(cut_off, keyboard).play()
    elif name is not None:
        Player.begin(name, keyboard, speed=speed, lead=lead, pace=pace).play()


def _cut_off(name: str | None, keyboard: Keyboard | None, *, resume: bool) -> Unfinished | None:
    """Return the session to go on with, if it is wished for or offered and taken."""
    found, problems = find()
    for problem in problems:
        complain(str(problem))
    if resume:
        wanted = [cut for cut in found if name in {None, cut.about.workout, cut.about.name}]
        if not wanted:
            raise ForgeError("there is no unfinished session to go on with")
        return wanted[0]
    if not found or keyboard is None or not keyboard.is_person:
        return None
    say(f"Unfinished: {where_it_was(found[0])}.")
    answer = keyboard.ask("Go on with it? [Y]es, [n]o (it stays), [d]iscard it:")
    match answer.strip().lower():
        case "" | "y" | "yes":
            return found[0]
        case "d" | "discard":
            say(f"Moved to {discard(found[0])}")
    return None
