"""`transcript`: the dry run, every event with its second."""

import click

from forge_tui.cli.say import say, say_json
from forge_tui.cli.telling import as_json, lines
from forge_tui.config import load
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.loading import script_of


@click.command()
@click.argument("name")
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a line.")
@click.option("--lead", type=click.Choice(["left", "right"]), help="The side of the first rep.")
@click.option("--pace", type=click.Choice(["guided", "self", "tap"]), help="Who counts the reps.")
@click.option("--remembered", is_flag=True, help="Lead with the sides left over from before.")
def transcript(
    name: str, *, as_objects: bool, lead: str | None, pace: str | None, remembered: bool
) -> None:
    """Print every event of NAME, a workout or an exercise, with its second."""
    script = script_of(
        name,
        load()[0],
        lead=Side(lead) if lead else None,
        pace=Pace(pace) if pace else None,
        with_memory=remembered,
    )
    events = rehearse(script.plan())
    if as_objects:
        for event in events:
            say_json(as_json(event))
    else:
        for line in lines(events):
            say(line)
