"""What importing understands of labelled pages does not get worse."""

import pytest

from labelled import SETS, score

# What was measured, less a page or two: tests/bench/bench.py pages tells it exactly.
FLOORS = {
    "usual": (0.97, 0.97, 0.95),
    "traps": (0.98, 0.98, 0.97),
    "odd": (0.98, 0.98, 0.96),
    "fresh a": (0.98, 0.97, 0.98),
    "fresh b": (0.98, 0.98, 0.97),
    "sides c": (0.94, 0.97, 0.90),
    "sides d": (0.98, 0.99, 0.91),
    "unseen usual": (0.98, 0.97, 0.94),
    "unseen odd": (0.92, 0.87, 0.86),
}


@pytest.mark.parametrize("name", SETS)
def test_measure_sides_and_roles_are_understood_as_well_as_before(name: str) -> None:
    found = score(SETS[name])
    shares = [found.share(what) for what in ("measure", "sides", "roles")]
    assert all(share >= floor for share, floor in zip(shares, FLOORS[name], strict=True)), shares
