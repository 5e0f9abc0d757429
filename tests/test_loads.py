"""Loads as people write them."""

from __future__ import annotations

import pytest

from forge_tui.load import parse_load


@pytest.mark.parametrize(
    ("text", "kg"),
    [
        ("12 kg", 12),
        ("12kg", 12),
        ("7,5 kg", 7.5),
        ("2 x 10 kg", 20),
        ("2x10 KG", 20),
        ("2 \u00d7 10 kg", 20),
        ("25 lb", 11.33980925),  # 25 x 0.45359237
        ("2 x 25 lbs", 22.6796185),
    ],
)
def test_a_weight_is_read_and_keeps_its_form(text: str, kg: float) -> None:
    load = parse_load(text)
    assert load
    assert load.kg == pytest.approx(kg)
    assert load.text == text


@pytest.mark.parametrize(
    "text",
    ["", "light", "2 dumbbells, light", "10", "0 kg", "-5 kg", "10 kg each", "12345 kg", "2 x kg",
     "\u0661 kg", "1.2345 kg",
     # A thousand or one, nobody knows.
     "1,000 kg", "1.000 kg", "0 x 10 kg"],
)  # fmt: skip
def test_what_is_not_just_a_weight_is_none(text: str) -> None:
    assert parse_load(text) is None
