"""What is said of all that was done before single exercises are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from progressing import trained
from training import done

from forge_tui.session.clock import today
from forge_tui.session.past import in_outline, past
from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.words import summed

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("loads", "told"),
    [(["100 lb"], "lifted 1,000 lb"), (["100 lb", "10 kg"], "lifted 554 kg"), (["a band"], "reps")],
)
def test_all_that_was_lifted_is_told_alike_before_and_after(loads: list[str], told: str) -> None:
    for day, load in enumerate(loads):
        trained(day, sets=done("press", "10", 10, load=load))
    outline, _ = in_outline()
    history, is_kept, _ = past()
    assert outline.totals == statistics_of(history, today(), is_kept=is_kept).totals
    assert summed(outline.totals)[-1].endswith(told)


def test_nothing_was_lifted_yet(home: Home) -> None:
    assert not home.data.exists()
    assert in_outline()[0].totals.volume == 0
