"""What pages tell of a movement, as it is played: its phases, how long they last, their calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.amount import AMOUNTS, ONE_REP, RESTS, SETS
from forge_tui.exchange.understanding.facets import FURNITURE, joints_of
from forge_tui.exchange.understanding.language import DOUBT, understood
from forge_tui.exchange.understanding.patterns import PATTERNS, pattern_of
from forge_tui.exchange.understanding.positions import SLIDES_OFF
from forge_tui.exchange.understanding.rhythm import HOPS, JUMPS
from forge_tui.exchange.understanding.together import PAIRS, both

if TYPE_CHECKING:
    import re

    from forge_tui.exchange.understanding.patterns import Pattern
    from forge_tui.exchange.understanding.rhythm import Rhythm
    from forge_tui.exchange.understanding.together import Pair


def page(*steps: str, name: str = "Thing", **told: object) -> Page:
    return Page(name, steps=steps, **told)  # type: ignore[arg-type]


def told_phases(*steps: str, name: str = "Thing") -> list[tuple[str, float | None]]:
    return [(each.call, each.seconds) for each in understand(page(*steps, name=name)).phases]


@pytest.mark.parametrize("each", [HOPS, JUMPS], ids=lambda each: each.example)
def test_each_rhythm_is_known_by_its_example(each: Rhythm) -> None:
    assert each.pattern.search(each.example.casefold())


def test_a_jump_that_goes_on_has_time_to_land() -> None:
    told = understand(
        page(
            "Start in a lunge with your left foot forward.",
            "Jump up explosively and switch legs in the air.",
            "Land softly in a lunge on the opposite side.",
            "Keep swapping legs for 30 seconds.",
        )
    )
    assert [(each.call, each.seconds) for each in told.phases] == [("JUMP", 0.7), ("LAND", 0.9)]
    assert (told.measure, told.sides, told.do) == ("time", "alternating", "30s")
    assert told.roles == (("setup",), ("rep",), ("rep",), ("loop",))
    assert told.tempo_floor == 1.1


@pytest.mark.parametrize("last", ["Keep jumping for 30 seconds.", "Repeat for 10 reps."])
def test_a_jump_whose_landing_is_not_told_has_it_in_it(last: str) -> None:
    steps = ("Stand in a lunge.", "Jump up high and switch legs in the air.", last)
    assert told_phases(*steps) == [("JUMP", 1.6)]


def test_a_hop_that_goes_on_is_one_phase_of_its_own_time() -> None:
    steps = (
        "Hold the handles of the rope.",
        "Turn the rope and hop with both feet.",
        "Land on the balls of your feet.",
        "Keep going for 30 seconds.",
    )
    assert told_phases(*steps) == [("HOP", 0.6)]


def test_a_label_names_the_phase_and_is_no_movement_of_its_own() -> None:
    told = understand(
        page(
            "Lie down: Lie on your side, knees bent.",
            "Open: Raise the upper knee; keep the feet touching.",
            "Close: Let the knee come down slowly.",
            "Complete 15 reps.",
        )
    )
    assert [(each.id, each.call, each.cue, each.slot) for each in told.phases] == [
        ("open", "OPEN", "Raise the upper knee", "concentric"),
        ("close", "CLOSE", "Let the knee come down", "eccentric"),
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.example)
def test_each_pair_of_verbs_is_one_movement_in_its_example(pair: Pair) -> None:
    first, second = pair.example.split(" and ")
    assert both(first, second)
    assert pair.first.search(first.casefold())
    assert pair.second.search(second.casefold())


def test_a_squat_down_told_with_two_verbs_is_one_phase() -> None:
    told = understand(
        page(
            "Stand with your feet apart.",
            "Push your hips back and bend your knees until your thighs are parallel to the floor.",
            "Drive through your heels to stand up.",
        )
    )
    assert [(each.call, each.slot, each.breath) for each in told.phases] == [
        ("DOWN", "eccentric", "in"),
        ("DRIVE", "concentric", "out"),
    ]
    assert told.phases[0].cue == "Thighs parallel to the floor"


@pytest.mark.parametrize(
    "two",
    [
        "Squat down and stand up again.",
        "Lower the bar until it touches your chest and press it up.",
        "Row the dumbbell to your side and lower it.",
        "Bend your knees and jump up.",
    ],
)
def test_there_and_back_in_one_sentence_stay_two_phases(two: str) -> None:
    assert len(told_phases("Stand tall.", two, "Repeat for 10 reps.")) == 2


def test_sliding_off_the_bench_is_no_part_of_each_rep() -> None:
    told = understand(
        page(
            SLIDES_OFF[1].capitalize(),
            "Slide your hips forward off the bench.",
            "Lower your hips by bending your elbows.",
            "Push back up until your arms are straight.",
        )
    )
    assert told.roles[:2] == (("setup",), ("setup",))
    assert [each.call for each in told.phases] == ["DOWN", "PUSH"]


@pytest.mark.parametrize("each", PATTERNS, ids=lambda each: each.name)
def test_each_pattern_is_told_by_its_example(each: Pattern) -> None:
    name, step = each.example
    found = pattern_of(page(step, name=name))
    assert found is not None
    assert found.pattern == each.name


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("Standing Hamstring Curl", "Bend your knee and lift the heel toward your bottom."),
        ("Lying Leg Curl", "Curl the pad towards your seat with your legs."),
        ("Wall Lean", "Lean in and stay there for one minute."),
        ("Cat Swat", "Punch forward with the right fist."),
        ("Suitcase Hold", "Stay upright for 30 seconds."),
        ("Neck Extension", "Raise your head against your hands."),
        ("Goblet Squat", "Do as you like."),
    ],
)
def test_a_pattern_on_which_name_and_steps_do_not_agree_is_none(name: str, step: str) -> None:
    assert pattern_of(page("Stand tall.", step, name=name)) is None


def test_a_pattern_is_told_with_the_words_of_name_and_steps() -> None:
    told = understand(page("Stand tall.", "Bend your knees.", "Stand up.", name="Goblet Squat"))
    assert 'pattern squat, from "squat" in the name and "knees" in the steps' in told.inferred


@pytest.mark.parametrize(
    "each", [*AMOUNTS, SETS, *RESTS, ONE_REP, FURNITURE], ids=lambda each: each[1]
)
def test_each_amount_is_found_in_its_example(each: tuple[re.Pattern[str], str]) -> None:
    assert each[0].search(each[1])


@pytest.mark.parametrize(
    ("last", "do"),
    [
        ("Repeat 5 to 8 times.", "5-8"),
        ("When you have finished eight, rest.", "8"),
        ("Do twelve reps.", "12"),
        ("Do 10.", "10"),
        ("Do 10 seconds of it.", "10"),
        ("Do it three times a week.", "10"),
        ("Perform three sets of 6-8.", "6-8"),
    ],
)
def test_what_the_steps_ask_for_is_asked_for(last: str, do: str) -> None:
    assert understand(page("Stand tall.", "Squat down.", "Stand up.", last)).do == do


def test_a_section_on_sets_and_reps_comes_before_what_the_steps_say() -> None:
    told = understand(
        page(
            "Stand on one leg.",
            "Rotate your pelvis open.",
            "Rotate it closed.",
            "5 to 6 times, then change the standing leg.",
            notes=(("Sets and reps", "4 sets of 5-8 per side, rest 90 seconds."),),
        )
    )
    assert (told.sides, told.do, told.sets, told.rest) == ("switching", "5-8", 4, 90)


def test_seconds_that_the_page_tells_are_the_phases_and_said_to_be_the_pages() -> None:
    told = understand(
        page(
            "Stand behind a chair and rest your hands on its back.",
            "Bend your right knee and lift the heel toward your bottom, taking about two seconds.",
            "Hold at the top.",
            "Lower the foot slowly over six seconds.",
        )
    )
    assert [each.seconds for each in told.phases] == [2, 1, 6]
    assert '2 s of UP from "taking about two seconds"' in told.inferred
    assert '6 s of DOWN from "over six seconds"' in told.inferred
    assert "seconds of the other phases, usual ones for their verbs" in told.inferred


@pytest.mark.parametrize(
    "step",
    [
        "Rest your hands on the back of a chair.",
        "Rest your hands on its back.",
        "Come back.",
        "Hold the chair's back.",
    ],
)
def test_a_part_of_furniture_is_no_joint(step: str) -> None:
    assert joints_of([step]) == {}


def test_a_joint_is_told_where_the_back_is_ones_own() -> None:
    assert joints_of(["Lie on your back."]) == {"spine": "your back"}


SWAT = (
    "Kneel on all fours.",
    "Punch forward with the right fist.",
    "Bring it back.",
    "Punch forward with the left fist.",
    "Bring it back.",
)


@pytest.mark.parametrize(
    ("last", "do"),
    [
        ("That is one rep. Do 10.", "20"),
        ("That is one rep. Do 10 reps per side.", "10/side"),
        ("That is one rep.", "10"),
        ("That is one rep. Do 6 to 8 reps.", "12-16"),
    ],
)
def test_reps_that_are_pairs_are_twice_as_many(last: str, do: str) -> None:
    told = understand(page(*SWAT, last))
    assert (told.sides, told.do) == ("alternating", do)
    assert [each.call for each in told.phases] == ["PUNCH", "BACK"]


def test_pairs_are_said_to_be_doubled() -> None:
    told = understand(page(*SWAT, "That is one rep. Do 10."))
    doubled = 'amount 20, 3 sets, rest 60 s, from "do 10", doubled: right and left are one there'
    assert doubled in told.inferred


@pytest.mark.parametrize(
    "steps",
    [
        ("Lege dich auf die Bank.", "Senke die Hantel hinter den Kopf.", "Hebe sie wieder an."),
        ("Allongez-vous sur le dos.", "Levez les hanches vers le plafond.", "Redescendez."),
        ("T\u00fambate en el banco.", "Baja la barra hasta el pecho.", "Empuja hacia arriba."),
    ],
)
def test_steps_in_another_language_are_doubted_and_not_played_as_phases(
    steps: tuple[str, ...],
) -> None:
    told = understand(page(*steps, name="Pullover"))
    assert told.phases == ()
    assert told.doubts == (DOUBT,)


def test_no_page_in_english_is_doubted() -> None:
    assert understood(["Stand.", "Squat.", "Rise."])
    assert understood(["Waft the thing over your head and let it come down where it likes."])
