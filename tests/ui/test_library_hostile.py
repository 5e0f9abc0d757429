"""Whatever names and texts hold, the library screen shows it as harmless text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shelves import SIZES, give_rows, play, rest, shown_rows, type_in
from staging import Stage, text_of

from forge_tui.library import Library
from forge_tui.text import BAD
from forge_tui.ui.widgets.detail import Fold

if TYPE_CHECKING:
    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


HOSTILE = (
    "\x1b[2Jgone",
    "\x1b]52;c;aGk=\x07clip", "\x9b31mC1", "nul\x00", "[/x]", "[@click=app.quit]q[/]",
    "[bold", "\u202etxet", "\u2066bidi", "tag\U000e0041", "line\u2028end", "two\nlines\ttab", "\\[",
)  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_hostile_names_are_harmless(
    home: Home, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    del home
    give_rows(monkeypatch, *HOSTILE)
    sentence = "".join(HOSTILE)
    monkeypatch.setattr(Library, "bad_files", lambda _: 2)
    monkeypatch.setattr("forge_tui.toml.problem.how_many", lambda _: sentence)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for _ in shown_rows(stage):
            await pilot.press("down")
            await pilot.pause()
            assert not BAD.search(text_of(stage).replace("\n", ""))
        await rest(pilot)
        assert stage.is_running
        text = text_of(stage)
        assert "\ufffd" in text
        await type_in(pilot, "/[/x]")
        assert "[/x]" in text_of(stage)
        await pilot.press("enter", "enter")
        await rest(pilot)
        assert "no exercise" in " ".join(text_of(stage).split())

    play(test, size)


def test_hostile_texts_of_a_file_are_harmless(home: Home) -> None:
    home.exercise(
        "squat",
        'name = "[/x]"\nsummary = "[@click=app.quit]all[/]"\nsteps = ["[/step]"]\ntips = ["[b"]\n'
        '[[faq]]\nquestion = "[/why]"\nanswers = ["[/because]"]\n'
        '[movement]\nmeasure = "reps"\nsides = "both"\n'
        'phases = [{ id = "a", call = "[/up]", cue = "[/cue]", seconds = 1 }]\n',
    )
    home.workout(
        "legs",
        'name = "[/legs]"\n[[block]]\nkind = "sets"\nname = "[/b]"\n'
        'exercises = [{ exercise = "squat", do = "3", note = "[/note]" }]\n',
    )

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for part in ("[/legs]", "[/b]", "[/note]"):
            assert part in text_of(stage)
        await pilot.press("down")
        await rest(pilot)
        stage.first.query_one(Fold).folded = False
        await pilot.pause()
        text = text_of(stage)
        for part in ("[@click=app.quit]all[/]", "[/step]", "[/why]", "[/because]", "[/cue]"):
            assert part in text

    play(test, (120, 60))
