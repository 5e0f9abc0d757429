"""`play`: follow a workout line by line."""

import math
from pathlib import Path

import click

from forge_tui.cli import terminal
from forge_tui.cli.keyboard import Keyboard
from forge_tui.cli.plain import Player
from forge_tui.cli.say import complain, say
from forge_tui.config.table import AUDIO
from forge_tui.errors import ForgeError
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.session.keeping import Unfinished
from forge_tui.session.unfinished import discard, find, where_it_was


@click.command()
@click.argument("name", required=False)
@click.option("--plain", is_flag=True, help="One line an event, no full screen.")
@click.option(
    "--speed",
    type=click.FloatRange(0.1, 10_000),
    default=1.0,
    help="Time runs so many times faster; above 1 it is practice and not counted as training.",
)
@click.option("--lead", type=click.Choice(["left", "right"]), help="The side of the first rep.")
@click.option("--pace", type=click.Choice(["guided", "self", "tap"]), help="Who counts the reps.")
@click.option("--sound/--no-sound", default=None, help="Whether cues are sounded.")
@click.option("--audio", type=click.Choice([*AUDIO, "none"]),
              help="What makes the sound.")  # fmt: skip
@click.option(
    "--voice/--no-voice", default=None, help="Whether names, sides and counts are spoken."
)
@click.option("--resume", is_flag=True, help="Go on with the newest session that was cut off.")
def play(  # noqa: PLR0913 - each is an option
    name: str | None,
    *,
    plain: bool,
    speed: float,
    lead: str | None,
    pace: str | None,
    sound: bool | None,
    audio: str | None,
    voice: bool | None,
    resume: bool,
) -> int:
    """Play NAME, a workout or an exercise (id, name or file).

    The key ? shows all keys. Stop if it hurts; ask a professional if in doubt.
    """
    if not math.isfinite(speed):
        raise click.UsageError("--speed is a number from 0.1 to 10000.")
    if name is None and not resume:
        raise click.UsageError("Say what to play: a workout or an exercise, or --resume.")
    keyboard = Keyboard.find()
    cut_off = _cut_off(name, keyboard, resume=resume)
    sounds = {"sound": sound, "audio": audio, "voice": voice}
    side, who = Side(lead) if lead else None, Pace(pace) if pace else None
    if not plain and not terminal.has_full_screen():
        complain("no terminal for the full screen: playing line by line, as play --plain does")
        plain = True
    if not plain:
        return terminal.play(name, cut_off, speed=speed, lead=side, pace=who, sounds=sounds)
    if cut_off is not None:
        Player.go_on(cut_off, keyboard, sounds).play()
    elif name is not None:
        Player.begin(name, keyboard, sounds, speed=speed, lead=side, pace=who).play()
    return 0


def _cut_off(name: str | None, keyboard: Keyboard | None, *, resume: bool) -> Unfinished | None:
    """Return the session to go on with, if it is wished for or offered and taken."""
    found, problems = find()
    for problem in problems:
        complain(str(problem))
    if resume:
        stem = name and Path(name).name.removesuffix(".toml")
        wanted = [cut for cut in found if {name, stem} & {None, cut.about.workout, cut.about.name}]
        if not wanted:
            what = f"{len(found)} of others" if found else "none at all"
            of = f' of "{name}" ({what})' if name else ""
            raise ForgeError(f"there is no unfinished session to go on with{of}")
        return wanted[0]
    if not found or keyboard is None or not keyboard.is_person:
        return None
    return _offered(found[0], keyboard)


def _offered(cut_off: Unfinished, keyboard: Keyboard) -> Unfinished | None:
    say(f"Unfinished: {where_it_was(cut_off)}.")
    while True:
        answer = keyboard.ask("Go on with it? [Y]es, [n]o (it stays), [d]iscard it:")
        match answer.strip().lower():
            case "" | "y" | "yes":
                return cut_off
            case "n" | "no":
                return None
            case "d" | "discard":
                say(f"Moved to {discard(cut_off)}")
                return None
