"""What is said of what happens: names, sides, counts, and in how many words."""

from typing import Any

import pytest
from speaking import heard, style
from stage import Stage, kicks, script, sets, stage

from forge_tui.player.events import Event
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act
from forge_tui.session.score import certain
from forge_tui.session.script import Script
from forge_tui.talk.compose import Place, compose
from forge_tui.talk.packs import SHIPPED, read_manner
from forge_tui.talk.schedule import Lengths, schedule
from forge_tui.unroll import Settings

pytest_plugins = ["homes"]
pytestmark = pytest.mark.usefixtures("own_home")


def said(played: Script, **how: Any) -> list[str]:
    return [text for _, text in heard(played, **how)]


ANYWHERE = Place()


def texts_of(
    events: tuple[Event, ...], place: Place = ANYWHERE, lengths: Lengths = lambda _: 300
) -> list[str]:
    spoken = schedule(compose(events, style(kicks(), "gentle"), place), lengths)
    return [each.text for each in spoken]


def coming(on: Stage) -> tuple[Event, ...]:
    """Return what comes in the next minute."""
    return certain(on.head, 60_000)


def block(kind: str, *exercises: dict[str, Any], **keys: Any) -> dict[str, Any]:
    return {"kind": kind, "exercises": list(exercises), **keys}


# Counting.


def test_where_it_is_enough_that_is_said_and_not_that_three_are_left() -> None:
    played = script(sets({"exercise": "pushup", "do": "5-8"}, sets=1))
    assert "5, and that is enough." in said(played)
    assert "Three more." not in said(played)
    assert "5, and that is enough." in said(played, talk="terse")
    assert "5" in said(played, mode="counts")


def test_what_is_nearly_done_is_a_number_where_no_sentence_fits() -> None:
    played = script(sets({"exercise": "pushup", "do": "8"}, sets=1))

    def lengths(text: str) -> int:
        return 3100 if "more" in text else 300

    for talk, expected in (("normal", ["5"]), ("terse", [])):
        groups = compose(rehearse(played.plan()), style(played, "gentle", talk=talk))
        texts = [each.text for each in schedule(groups, lengths)]
        assert "Three more." not in texts
        assert [text for text in texts if text == "5"] == expected


def test_fast_reps_are_counted_by_fives_also_where_a_number_takes_longer_than_a_rep() -> None:
    played = script(sets({"exercise": "mountain-climber", "do": "30"}, sets=1))
    numbers = [text for text in said(played, ms=900) if text.isdigit()]
    assert numbers == ["5", "10", "15", "20", "25", "30"]
    assert "Halfway." in said(played, ms=900)
    assert "Three more." not in said(played)


def test_fast_reps_stay_fast_after_a_count_in() -> None:
    on = stage(script(sets({"exercise": "jumping-jack", "do": "12"}, sets=2, rest="60s")))
    on.go(1)
    shown = on.tell(Act.SKIP)
    texts = texts_of((*shown.answers, *coming(on)))
    assert [text for text in texts if text.isdigit()] == ["5", "10", "12"]


# Sides.


def test_where_one_side_works_it_is_not_the_first() -> None:
    window = block("emom", {"exercise": "single-leg-bridge", "do": "4"}, every="60s", rounds=2)
    names = [text for text in said(script(window)) if "Bridge" in text]
    assert "right side" in names[0]
    assert "left side" in names[1]
    assert not [text for text in names if "first" in text]
    each = script(sets({"exercise": "single-leg-bridge", "do": "4/side"}, sets=1))
    assert "right first" in said(each)[0]


@pytest.mark.parametrize(
    ("act", "seconds", "side"), [(Act.UNDO, 17, "right"), (Act.SWAP_LEAD, 12, "left")]
)
def test_the_side_that_a_command_changes_is_said(act: Act, seconds: float, side: str) -> None:
    on = stage(kicks())
    on.go(seconds)
    place = Place(works=True, exercise="outside-leg-kick-pushup", rep_ms=5500)
    assert texts_of(on.tell(act).answers, place) == [side]


# Names.


TWO = (
    sets({"exercise": "squat", "do": "5"}, sets=1, rest="20s"),
    sets({"exercise": "side-plank", "do": "20s/side"}, sets=1, rest="60s"),
    sets({"exercise": "pushup", "do": "5"}, sets=1),
)


@pytest.mark.parametrize("manner", SHIPPED)
def test_a_name_is_begun_with_once_and_said_in_short_after_its_rest(manner: str) -> None:
    begin = read_manner(manner)[0].say("begin", exercise="Squat", amount="5 reps")[0]
    texts = said(script(*TWO), manner=manner)
    assert texts[0] == begin
    assert begin.split(" Squat")[0] not in "".join(texts[1:])
    planks = [text for text in texts if "Side Plank" in text]
    assert ["20 seconds each side" in text for text in planks] == [True, False]
    assert ["right first" in text for text in planks] == [True, True]


def test_only_where_the_rest_was_long_a_name_gets_a_word_before_it() -> None:
    texts = said(script(*TWO))
    assert "Side Plank, right first." in texts
    assert "Get ready: Pushup" in texts


def test_a_name_without_a_rest_before_it_is_told_with_all() -> None:
    played = script(
        block("amrap", {"exercise": "squat", "do": "5"}, cap="30s"),
        sets({"exercise": "side-plank", "do": "20s/side"}, sets=1),
    )
    assert "Get ready: Side Plank, 20 seconds each side, right first." in said(played)


def test_from_within_a_rest_on_a_name_is_not_told_with_all_again() -> None:
    on = stage(script(*TWO))
    on.go(30)
    place = Place(exercise="side-plank", since=27_500)
    assert texts_of(coming(on), place)[0] == "Side Plank, right first."


def test_where_work_follows_work_the_round_is_said_and_then_the_side() -> None:
    superset = block(
        "superset",
        {"exercise": "squat", "do": "5"},
        {"exercise": "reverse-lunge", "do": "4"},
        rounds=2, round_rest="30s",
    )  # fmt: skip
    texts = said(script(superset))
    now = texts.index("And now Reverse Lunge, set 1 of 2, 4 reps.")
    assert (texts[now - 1], texts[now + 1]) == ("5", "right")
    assert "And now Reverse Lunge, set 2 of 2, 4 reps." in texts
    amrap = block(
        "amrap", {"exercise": "squat", "do": "3"}, {"exercise": "pushup", "do": "3"}, cap="60s"
    )
    assert "And now Squat, set 2, 3 reps." in said(script(amrap), ms=200)


@pytest.mark.parametrize(
    ("ms", "name"),
    [(90, "And now Pushup, 5 reps."), (130, "Pushup, 5 reps."), (300, "Pushup."), (500, "Pushup.")],
)
def test_a_name_in_work_is_over_before_the_first_rep_or_as_short_as_can_be(
    ms: int, name: str
) -> None:
    superset = block(
        "superset", {"exercise": "squat", "do": "5"}, {"exercise": "pushup", "do": "5"}, rounds=1
    )
    events = rehearse(script(superset).plan())
    there = texts_of(events, lengths=lambda text: ms * len(text))
    assert [text for text in there if "Pushup" in text] == [name]


def test_after_a_skipped_rest_the_bare_name_and_the_side_are_said() -> None:
    on = stage(
        script(
            sets({"exercise": "squat", "do": "5"}, {"exercise": "reverse-lunge", "do": "4"}, sets=1)
        )
    )
    on.go(40)
    skipped, answers = on.head.now, on.tell(Act.SKIP).answers
    groups = compose((*answers, *coming(on)), style(kicks(), "gentle"), Place(works=True))
    there = schedule(groups, lambda _: 300)
    assert [(each.at - skipped, each.text) for each in there][:2] == [
        (3000, "Reverse Lunge."),
        (3380, "right"),
    ]


def test_work_that_begins_without_a_prepare_has_its_name_said() -> None:
    played = script(sets({"exercise": "squat", "do": "5"}, sets=1), settings=Settings(prepare_ms=0))
    assert said(played)[0] == "And now Squat, 5 reps."
