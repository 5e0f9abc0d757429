"""Sessions that are really played, and what comes of them the next time."""

from __future__ import annotations

from datetime import date, timedelta

from forge_tui.config import Preferences
from forge_tui.session.progress import look
from sittings import ended, home, played

SUNDAY = date(2026, 3, 1)


def test_what_is_played_to_its_end_twice_grows_and_an_emom_does_not() -> None:
    with home():
        played("kick-and-push", -4, ended)
        assert look("kick-and-push", Preferences(), SUNDAY).offers == ()
        played("kick-and-push", -2, ended)
        found = look("kick-and-push", Preferences(), SUNDAY).offers
        assert [(each.thing.sentence, each.thing.reason) for each in found] == [
            (
                "Outside Leg Kick Pushup: 14 in place of 12",
                "12, 12 and 12 of 12 in the last two sessions",
            ),
            (
                "Side Plank: 25s/side in place of 20s/side",
                "20 and 20 of 20s/side in the last two sessions",
            ),
        ]
        later = look("kick-and-push", Preferences(), SUNDAY + timedelta(days=30))
        assert [each.thing.sentence for each in later.offers] == ["An easy week to begin with"]
