"""What the tests of speaking share: every shipped workout, and a style for each manner."""

from collections.abc import Sequence
from functools import cache

from forge_tui.config import Preferences
from forge_tui.library import Library
from forge_tui.player.events import Event
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.loading import script_of
from forge_tui.session.script import Script
from forge_tui.talk.compose import Style, compose
from forge_tui.talk.packs import read_manner
from forge_tui.talk.schedule import schedule
from forge_tui.talk.topic import topics


@cache
def workouts() -> Sequence[tuple[str, Script, tuple[Event, ...]]]:
    """Return each shipped workout with its events."""
    names = [str(row["id"]) for row in Library.open(()).rows("workout")]
    scripts = [
        script_of(name, Preferences(), lead=None, pace=None, with_memory=False) for name in names
    ]
    return [(name, each, rehearse(each.plan())) for name, each in zip(names, scripts, strict=True)]


def style(played: Script, manner: str, mode: str = "both", talk: str = "normal") -> Style:
    tips = {name: tuple(raw.get("tips", ())) for name, raw in played.exercises.items()}
    return Style(read_manner(manner)[0], topics(mode, talk), tips)


def heard(
    played: Script, manner: str = "gentle", mode: str = "both", talk: str = "normal", ms: int = 300
) -> list[tuple[int, str]]:
    """Return when what is said, if each text takes so many milliseconds."""
    groups = compose(rehearse(played.plan()), style(played, manner, mode, talk))
    return [(each.at, each.text) for each in schedule(groups, lambda _: ms)]
