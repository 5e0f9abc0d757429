"""What is to be read beside the digits: whole, or with an ellipsis after a word."""

from __future__ import annotations

import tomllib
from itertools import groupby
from pathlib import Path

import pytest

from forge_tui.ui.cut import cut
from forge_tui.ui.widgets.steps import rows_that_fit

EXERCISES = sorted((Path(__file__).parents[2] / "exercises").glob("*.toml"))
# Beside a figure at 80x24, below one, beside one at 120x36, and without any.
ROOMS = [(18, 14), (49, 3), (29, 26), (30, 14), (10, 1), (4, 2)]
ADVICE = (
    (None, "Avoid: letting the hips sag towards the floor as the arms tire."),
    (None, "Set up: Take the top position of a pushup, hands under your shoulders."),
    (None, "Tip: Breathe out on the way up, and keep the neck long, please."),
)
STEPS = tuple((number, f"Do the part that has the number {number}.") for number in range(1, 6))


def shown(
    lines: tuple[tuple[int | None, str], ...], now: int | None, width: int, height: int
) -> list[str]:
    return [row for _, row in rows_that_fit(lines, now, width, height)]


def test_what_fits_stands_there_whole_with_a_row_between() -> None:
    assert shown(ADVICE[1:], None, 38, 6) == [
        "Set up: Take the top position of a",
        "pushup, hands under your shoulders.",
        "",
        "Tip: Breathe out on the way up, and",
        "keep the neck long, please.",
        "",
    ]


def test_what_does_not_fit_ends_after_a_word_or_is_left_out() -> None:
    assert shown(ADVICE, None, 20, 9) == [
        "Avoid: letting the",
        "hips sag towards the",
        "floor as the arms",
        "tire.",
        "",
        "Set up: Take the top",
        "position of a",
        "pushup, hands under",
        "your shoulders.",
    ]
    assert shown(ADVICE, None, 20, 8)[5:] == [
        "Set up: Take the top",
        "position of a",
        "pushup, hands under…",
    ]
    assert shown(ADVICE, None, 20, 7)[5:] == ["Set up: Take the top", "position of a…"]
    assert shown(ADVICE, None, 20, 6)[5:] == []
    assert shown(ADVICE, None, 20, 2) == ["Avoid: letting the", "hips sag towards…"]


def test_the_present_step_is_always_seen_and_as_much_around_it_as_fits() -> None:
    assert [row[:2] for row in shown(STEPS, 4, 40, 5)] == ["4.", "5."]
    assert [row[:2] for row in shown(STEPS, 1, 40, 6)] == ["1.", "2.", "3.", "4.", "5."]
    assert [row[:2] for row in shown(STEPS, 5, 20, 8)] == [
        "2.",
        "ha",
        "3.",
        "ha",
        "4.",
        "ha",
        "5.",
        "ha",
    ]
    assert shown(STEPS, 5, 20, 1) == ["5. Do the part that…"]


@pytest.mark.parametrize(("width", "height"), ROOMS)
def test_no_step_of_a_shipped_exercise_ends_in_the_middle(width: int, height: int) -> None:
    for path in EXERCISES:
        steps = tomllib.loads(path.read_text(encoding="utf-8"))["steps"]
        lines = tuple(enumerate(steps, 1))
        for now in (None, *range(1, len(steps) + 1)):
            rows = rows_that_fit(lines, now, width, height)
            assert len(rows) <= height
            assert all(len(row) <= width for _, row in rows)
            told = {
                number: " ".join(row for _, row in part)
                for number, part in groupby(rows, key=lambda row: row[0])
            }
            assert now is None or now in told
            for number, text in told.items():
                whole = f"{number}. {steps[(number or 0) - 1]}"
                begun = text.removesuffix("…").split()
                # A word longer than the row is cut in any case.
                assert text == whole or width < 18 or whole.split()[: len(begun) - 1] == begun[:-1]
                assert text == whole or text.endswith("…") or width < 18


def test_a_line_that_is_too_long_ends_after_a_word() -> None:
    text = "LEFT leg works · Hips back, stay slow · breathe in"
    assert cut(text, 50) == text
    assert cut(text, 49) == "LEFT leg works · Hips back, stay slow · breathe…"
    assert cut(text, 41) == cut(text, 40) == "LEFT leg works · Hips back, stay slow…"
    assert cut("Supercalifragilistic", 10) == "Supercali…"
    assert cut("側踢伏地挺身", 8) == "側踢伏…"
