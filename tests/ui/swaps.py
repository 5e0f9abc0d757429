"""What the tests of swaps share: the questions on the way, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parlour import text_of
from shelves import until
from textual.widgets import OptionList

from forge_tui.library import Library
from forge_tui.ui.screens.interview import Interview

if TYPE_CHECKING:
    from textual.app import App
    from textual.pilot import Pilot

    from homes import Home

MINE = """name = "Mine"
[[block]]
kind = "sets"
exercises = [{ exercise = "squat" }]
"""


async def asked(app: App[Any], pilot: Pilot[None], text: str) -> list[str]:
    """Wait for a question, and return what there is to choose."""

    def is_there() -> bool:
        return isinstance(app.screen, Interview) and text in text_of(app)

    await until(pilot, is_there)
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


async def in_place_of(app: App[Any], pilot: Pilot[None], name: str, by: str) -> None:
    """Choose what to do instead."""
    choices = await asked(app, pilot, f"In place of {name}")
    app.screen.query_one(OptionList).highlighted = next(
        at for at, each in enumerate(choices) if each.startswith(by)
    )
    await pilot.press("enter")


def told(app: App[Any]) -> str:
    """Return what was said on the side."""
    return " ".join(each.message for each in app._notifications)  # noqa: SLF001


def exercises_of(home: Home, id_: str) -> list[str]:
    """Return the exercises of the person's own copy; none if there is no such file."""
    places = (folder / f"workouts/{id_}.toml" for folder in (home.config, home.data))
    path = next((path for path in places if path.exists()), None)
    if path is None:
        return []
    loaded = Library.open().resolve(id_, ("workout",))
    assert loaded.path == path
    return [entry["exercise"] for block in loaded.raw["block"] for entry in block["exercises"]]
