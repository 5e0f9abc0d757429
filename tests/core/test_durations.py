"""Durations as people write them."""

import pytest
from pydantic import ValidationError
from support import sets, transcript, workout, works

from forge_tui.model.duration import parse_duration


@pytest.mark.parametrize(
    ("value", "ms"),
    [
        (90, 90_000),
        ("90", 90_000),
        ("90s", 90_000),
        ("90 s", 90_000),
        ("1:30", 90_000),
        ("0:90", 90_000),
        ("1m30s", 90_000),
        ("1m 30s", 90_000),
        (" 90S ", 90_000),
        ("2m", 120_000),
        ("1h", 3_600_000),
        ("1h30m", 5_400_000),
        ("1:00:05", 3_605_000),
        ("4.5s", 4_500),
        ("4.5", 4_500),
        (4.5, 4_500),
        ("0.001s", 1),
        ("0s", 0),
        (0, 0),
        ("4h", 14_400_000),
        ("14400", 14_400_000),
    ],
)
def test_a_duration_is_read_as_whole_milliseconds(value: object, ms: int) -> None:
    assert parse_duration(value) == ms


@pytest.mark.parametrize(
    "value",
    [
        "", " ", "s", "abc", "1 x", "90 90", "1:2:3:4", ":30", "1:", "m30s",
        "-1", "-90s", -1, -0.5, "1:-30", "1e3", "1,5", "90ss", "30s1m", "½",
        14_401, "14401s", "4:00:01", "4h1s", "999999999999", 10**30,
        True, False, None, [], {}, float("nan"), float("inf"), "٣s",
    ],
)  # fmt: skip
def test_what_is_no_duration_is_refused_in_a_sentence(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        parse_duration(value)


def test_all_spellings_of_a_rest_last_the_same() -> None:
    for rest in ("90", '"90s"', '"1:30"', '"0:90"', '"1m30s"'):
        events = transcript(sets("seed 3", f"sets = 2\nrest = {rest}"))
        assert works(events) == [(10, 26.5), (116.5, 133)], rest


def test_a_rest_may_be_zero_but_the_time_of_work_may_not() -> None:
    workout(sets("seed", "rest = 0"))
    for block in (
        'kind = "emom"\nevery = 0\nrounds = 1\nexercises = [{ exercise = "seed" }]',
        'kind = "amrap"\ncap = "0s"\nexercises = [{ exercise = "seed" }]',
        'kind = "for-time"\ncap = "0:00"\nexercises = [{ exercise = "seed" }]',
        'kind = "tabata"\nwork = 0\nexercises = [{ exercise = "seed" }]',
    ):
        with pytest.raises(ValidationError, match="longer than zero"):
            workout(block)
