"""What is spoken after a person has acted: the truth of that moment, nothing of what is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hearing import MS
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from stage import exercise, kicks, script, sets
from talking import Talk, assert_clear
from worlds import random_command

from forge_tui.player.transitions import Act
from forge_tui.player.wording import spoken_ms
from forge_tui.session.script import SwapFor

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

    from forge_tui.session.script import Script


def words_from(on: Talk, ms: int) -> list[str]:
    return [text for t, text in on.words if t >= ms]


def test_the_tone_of_a_command_sounds_though_a_word_is_cut() -> None:
    on = Talk(kicks("3", 2, "30s"))
    on.go(28)
    on.tell(Act.SKIP)
    assert on.out.cancelled_ns
    on.go(1)
    assert (28_000, "count-3") in on.tones


def test_a_name_that_waits_tells_the_lead_as_it_is_now() -> None:
    """The first set ended with a right rep, so the left one leads until that is swapped."""
    on = Talk(kicks("3", 2, "30s"))
    on.go(27)
    on.tell(Act.SWAP_LEAD)
    on.go(10)
    names = [text for text in words_from(on, 27_000) if "Next" in text]
    assert [text.endswith("right first.") for text in names] == [True]


@pytest.mark.parametrize(("act", "value", "told"), [
    (Act.SWAP_LEAD, None, "right first"), (Act.TARGET, 2, "5 reps"),
])  # fmt: skip
def test_a_name_that_was_told_is_told_anew_when_it_has_changed(
    act: Act, value: int | None, told: str
) -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(45)
    on.tell(act, value)
    on.go(10)
    assert [told in text for text in words_from(on, 45_000)] == [True]
    assert_clear(on)


@pytest.mark.parametrize("seconds", [27, 45])
def test_another_exercise_is_named_in_the_rest_before_it(seconds: int) -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(seconds)
    on.stage.step(SwapFor("pushup", exercise("pushup")))
    on.follow()
    on.go(10)
    names = [text for text in words_from(on, 1000 * seconds) if "Pushup" in text]
    assert [text.startswith("Next: Pushup") for text in names] == [True]


def test_a_lead_that_is_swapped_in_a_pause_is_told_as_it_is_then() -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(30)
    on.tell(Act.PAUSE)
    on.tell(Act.SWAP_LEAD)
    on.tell(Act.RESUME)
    on.go(8)
    assert any("right first" in text for text in words_from(on, 30_000))
    assert not any("left first" in text for text in words_from(on, 30_000))


def test_words_that_come_late_tell_nothing_of_what_was_skipped() -> None:
    entries = [{"exercise": name, "do": "5"} for name in ("squat", "pushup")]
    on = Talk(script(sets(*entries, sets=1, rest="30s")), kept_back=True)
    on.go(2)
    on.tell(Act.SKIP)
    on.go(4)
    on.tell(Act.SKIP)
    on.sayer.kept_back = False
    on.sayer.version += 1
    on.go(8)
    names = [text for _, text in on.words if "Squat" in text or "Pushup" in text]
    assert [text.startswith("Next: Pushup") for text in names] == [True]


def test_a_tip_does_not_wait_for_the_work_when_the_rest_becomes_shorter() -> None:
    hold = {"exercise": "side-plank", "do": "20s/side"}
    on = Talk(script(sets(hold, sets=2, rest="60s")), talk="chatty")
    on.go(61)
    for _ in range(5):
        on.tell(Act.REST, -10_000)
    on.go(30)
    work = next(t for t, clip in on.tones if clip == "go" and t > 61_000)
    assert work < 75_000
    assert max(spoken_ms(text) for t, text in on.words if t >= work) < 2000


def test_a_name_is_over_before_what_it_names_begins() -> None:
    on = Talk(kicks("3", 2, "20s"), mode="voice")
    on.go(29.5)
    on.tell(Act.REST, -10_000)
    on.tell(Act.REST, -10_000)
    on.go(10)
    assert_clear(on)
    assert "left" in words_from(on, 29_500)


def test_going_on_with_a_session_names_what_it_was_in() -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(40)
    on.tell(Act.PAUSE)
    after = Talk(on.stage.session.script, on=on.stage)
    after.tell(Act.RESUME)
    after.go(8)
    assert after.words[0][1].startswith("Next: Outside Leg Kick")


def test_who_skips_the_rest_hears_the_side_and_not_the_name_again() -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(40)
    on.tell(Act.SKIP)
    on.go(8)
    late = words_from(on, 40_000)
    assert "left" in late
    assert not any("Outside" in text for text in late)


def test_a_plan_made_in_the_change_of_sides_tells_the_phases_no_second_time() -> None:
    played: Script = script(sets({"exercise": "open-book", "do": "3/side"}, sets=1))
    whole, again = Talk(played), Talk(played)
    whole.go(120)
    change = next(t for t, clip in whole.tones if clip == "change")
    again.go(change // 1000 + 1)
    again.sayer.version += 1
    again.go(120 - change // 1000 - 1)
    assert again.words == whole.words


def test_words_stand_for_the_tones_that_a_command_brings_too() -> None:
    on = Talk(kicks("3", 2, "60s"), mode="voice")
    on.go(14)
    on.tell(Act.SKIP)
    on.go(2)
    at = [clip for t, clip in on.heard if 14_000 <= t < 14_300]
    assert "rest" not in at
    assert any("Rest" in clip for clip in at)


PLAYED = (
    kicks("3", 2, "20s"),
    script(sets({"exercise": "side-plank", "do": "20s/side"}, sets=2, rest="30s")),
    script({"kind": "tabata", "rounds": 3, "exercises": [{"exercise": "burpee"}]}),
    script(sets({"exercise": "squat", "do": "5-8"}, {"exercise": "pushup"}, sets=2, rest="20s")),
)
NAMES = ("Outside Leg Kick", "Side Plank", "Burpee", "Squat", "Pushup")


@settings(max_examples=60, deadline=None, phases=set(Phase) - {Phase.explain})
@given(st.randoms(use_true_random=False))
def test_whatever_a_person_does_nothing_overlaps_and_counts_are_left_alone(random: Random) -> None:
    mode, talk = random.choice(["both", "voice"]), random.choice(["terse", "normal", "chatty"])
    on = Talk(random.choice(PLAYED), mode=mode, talk=talk)
    for _ in range(12):
        on.go(random.choice((0.25, 1, 2.5, 7, 20)))
        command = random_command(random, on.stage.head)
        if command.act is not Act.STOP:
            on.stage.step(command)
            on.follow()
    on.go(30)
    assert_clear(on)
    cuts = [(cut - on.zero) // MS for cut in on.out.cancelled_ns]
    said = [
        (begin, _cut(begin, begin + spoken_ms(text), cuts))
        for begin, text in on.words
        if not any(name in text for name in NAMES)
    ]
    counts = [t for t, clip in on.tones if clip.startswith("count-")]
    assert not [t for t in counts if any(begin < t < end for begin, end in said)]


def _cut(begin: int, end: int, cuts: Iterable[int]) -> int:
    """Return when a sentence was really over."""
    return min([end, *(cut for cut in cuts if begin <= cut <= end)])
