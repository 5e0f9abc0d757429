"""What is offered, taken, refused and taken back, with the files that come of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from progressing import PREFERENCES, PRESS, PUSH, TODAY, WORKOUT, exercise, gym, trained
from training import session

from clocks import let_it_be
from decided_by_hand import decide
from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.history import Amendment, SetChange, amend
from forge_tui.history.decisions import Decided, Decision, begin, finish, read_decisions
from forge_tui.session import deciding, progress
from forge_tui.session.deciding import accept, refuse
from forge_tui.session.loading import script_of
from forge_tui.session.progress import look
from forge_tui.session.undoing import take_back, taken, undo

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.session.progress import Offer
    from homes import Home

pytest_plugins = ["homes"]

MORE, HEAVIER = "Push: 11 in place of 10", "Press: 42.5 kg in place of 40 kg"
FEWER = "Push: 9 in place of 10"
OWN = "workouts/w.toml"


def offered(days_later: int = 0) -> tuple[Offer, ...]:
    return look("w", PREFERENCES, TODAY + timedelta(days=days_later)).offers


def sentences(days_later: int = 0) -> list[str]:
    return [each.thing.sentence for each in offered(days_later)]


def take(*offers: Offer) -> str:
    return accept("w", PREFERENCES, offers)


def decisions() -> list[Path]:
    return sorted(paths.progress_dir().glob("*"))


def test_what_is_ready_is_offered_as_a_diff(home: Home) -> None:
    gym(home)
    trained(0, 2)
    more, heavier = offered()
    assert (more.thing.sentence, heavier.thing.sentence) == (MORE, HEAVIER)
    assert more.thing.reason == "10, 10 and 10 of 10 in the last two sessions"
    assert more.diff == (
        "  sets = 3",
        "  exercises = [",
        '-   { exercise = "push", do = 10 },  # slowly',
        '+   { exercise = "push", do = 11 },  # slowly',
        "    # The heavy one.",
        '    { exercise = "press", do = "8-12", load = "40 kg", note = "Breathe." },',
    )
    assert progress.offered("w", PREFERENCES, TODAY) == "2 things could be harder next time"
    assert decisions() == []


def test_taking_one_changes_that_line_alone_and_only_once(home: Home) -> None:
    gym(home)
    trained(0, 2)
    more, heavier = offered()
    told = take(more)
    file = home.config / OWN
    assert told == f"{MORE}, in your file: config/forge-tui/workouts/w.toml."
    assert file.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }")
    assert sentences() == [HEAVIER]
    with pytest.raises(ForgeError, match="this was decided before: Push: 11"):
        take(more)
    take(heavier)
    assert file.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }").replace("40 kg", "42.5 kg")
    assert sentences() == []


def test_all_at_once_are_taken_back_one_by_one(home: Home) -> None:
    gym(home)
    trained(0, 2)
    told = take(*offered())
    file = home.config / OWN
    assert told.startswith(f"{MORE}; {HEAVIER}, in your file")
    assert len(decisions()) == 2
    assert undo(PREFERENCES, TODAY) == f"Taken back: {HEAVIER}, in w."
    assert file.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }")
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}, in w."
    assert file.read_text() == WORKOUT


@pytest.mark.parametrize("own", [True, False])
def test_the_first_of_two_is_taken_back_and_then_the_second(home: Home, *, own: bool) -> None:
    gym(home, own=own)
    trained(0, 2)
    take(*offered())
    file = (home.config if own else home.data) / OWN
    _, first = taken(PREFERENCES, TODAY)[0]
    assert take_back(first, PREFERENCES) == f"Taken back: {MORE}, in w."
    assert file.read_text() == WORKOUT.replace("40 kg", "42.5 kg")
    with pytest.raises(ForgeError, match="this has been taken back meanwhile"):
        take_back(first, PREFERENCES)
    assert undo(PREFERENCES, TODAY) == f"Taken back: {HEAVIER}, in w."
    # A copy with nothing of its own would hide what comes with a new version.
    assert (file.read_text() == WORKOUT) if own else not file.exists()
    with pytest.raises(ForgeError, match="there is nothing to take back"):
        undo(PREFERENCES, TODAY)


def test_a_swap_is_taken_back_whole_beside_what_was_changed_since(home: Home) -> None:
    gym(home, WORKOUT.replace("do = 10 }", 'do = "15", note = "Slow.", sets = 3 }'))
    trained(0, 2, sets=[replace(each, do="15", reps=15) for each in PUSH])
    rings = replace(PREFERENCES, equipment=("Rings",))
    accept("w", rings, look("w", rings, TODAY).offers)
    file = home.config / OWN
    assert '{ exercise = "clap", do = "5", sets = 3 },  # slowly' in file.read_text()
    home.write(OWN, file.read_text().replace("# slowly", "# mine"))
    assert undo(PREFERENCES, TODAY) == "Taken back: Clap, 5, in place of Push, in w."
    back = '{ exercise = "push", do = "15", sets = 3, note = "Slow." },  # mine'
    assert back in file.read_text()


def test_a_shipped_workout_becomes_a_copy_and_goes_again(home: Home) -> None:
    gym(home, "#:schema ./workout.schema.json\n" + WORKOUT, own=False)
    trained(0, 2)
    more, _ = offered()
    assert not any("schema" in line for line in more.diff)
    copy = home.data / OWN
    assert take(more) == f"{MORE}, in your own copy: data/forge-tui/workouts/w.toml."
    assert copy.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }")
    assert (home.shipped / OWN).read_text().endswith(WORKOUT)
    undo(PREFERENCES, TODAY)
    assert not copy.exists()
    # Who takes it back does not want it: it is not offered again from the same sessions.
    assert sentences() == [HEAVIER]


def test_taking_back_goes_step_by_step(home: Home) -> None:
    gym(home)
    trained(0, 2)
    for each in offered():
        take(each)
    file = home.config / OWN
    assert undo(PREFERENCES, TODAY) == f"Taken back: {HEAVIER}, in w."
    assert file.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }")
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}, in w."
    assert file.read_text() == WORKOUT
    with pytest.raises(ForgeError, match="there is nothing to take back"):
        undo(PREFERENCES, TODAY)


def test_what_was_changed_since_elsewhere_in_the_file_stays(home: Home) -> None:
    gym(home)
    trained(0, 2)
    take(offered()[0])
    file = home.config / OWN
    home.write(OWN, file.read_text() + "# and a word of mine\n")
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}, in w."
    assert file.read_text() == WORKOUT + "# and a word of mine\n"


def test_an_exercise_changed_since_is_not_taken_back(home: Home) -> None:
    gym(home)
    trained(0, 2)
    take(offered()[0])
    mine = (home.config / OWN).read_text().replace("do = 11", "do = 12")
    for text in (mine, "torn = ["):
        home.write(OWN, text)
        with pytest.raises(ForgeError, match=r"w.toml has been changed since: edit it yourself"):
            undo(PREFERENCES, TODAY)
        assert (home.config / OWN).read_text() == text
    (home.config / OWN).unlink()
    with pytest.raises(ForgeError, match="w has been changed since"):
        undo(PREFERENCES, TODAY)
    assert len(decisions()) == 1


def test_of_two_changes_of_one_exercise_the_last_is_taken_back_first(home: Home) -> None:
    gym(home)
    trained(0, 2, sets=PUSH)
    take(*offered())
    trained(3, 4, sets=[replace(each, do="11", reps=11) for each in PUSH])
    take(*offered())
    (last,), blocked = taken(PREFERENCES, TODAY)
    assert (last.things[0].sentence, blocked) == ("Push: 12 in place of 11", [])
    undo(PREFERENCES, TODAY)
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}, in w."


def test_what_the_person_has_put_back_is_neither_taken_back_nor_offered(home: Home) -> None:
    gym(home)
    trained(0, 2)
    take(offered()[0])
    home.write(OWN, WORKOUT)
    with pytest.raises(ForgeError, match="there is nothing to take back"):
        undo(PREFERENCES, TODAY)
    assert sentences() == [HEAVIER]


def test_a_copy_that_the_person_has_deleted_needs_no_taking_back(home: Home) -> None:
    gym(home, own=False)
    trained(0, 2)
    take(offered()[0])
    (home.data / OWN).unlink()
    with pytest.raises(ForgeError, match="nothing to take back"):
        undo(PREFERENCES, TODAY)


def test_a_file_changed_in_between_keeps_what_was_written_there(home: Home) -> None:
    gym(home)
    trained(0, 2)
    more, heavier = offered()
    # What is proposed for the press still holds beside a new comment and a new name.
    home.write(OWN, WORKOUT.replace('"W"', '"W2"') + "# new\n")
    take(heavier)
    assert (home.config / OWN).read_text().endswith("# new\n")
    # What is proposed for the push does not hold any more.
    changed = (home.config / OWN).read_text().replace("do = 10 }", "do = 12 }")
    home.write(OWN, changed)
    with pytest.raises(ForgeError, match=r"w\.toml has been changed meanwhile: look again"):
        take(more)
    home.write(OWN, "torn = [")
    with pytest.raises(ForgeError, match=r"w\.toml:1:9: error"):
        take(more)
    assert len(decisions()) == 1


def test_a_file_changed_in_the_last_moment_is_not_overwritten(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2)
    more, _ = offered()

    def meanwhile(decision: Decision, folder: Path) -> Path:
        home.write(OWN, WORKOUT + "# mine\n")
        return begin(decision, folder)

    monkeypatch.setattr(deciding, "begin", meanwhile)
    with pytest.raises(ForgeError, match="has been changed meanwhile: look again"):
        take(more)
    assert (home.config / OWN).read_text() == WORKOUT + "# mine\n"
    assert decisions() == []


@pytest.mark.parametrize("closed", ["workouts", "progress"])
def test_what_cannot_be_written_changes_nothing(home: Home, closed: str) -> None:
    gym(home, own=False)
    trained(0, 2)
    (home.data / closed).write_text("no folder")
    with pytest.raises(ForgeError, match=r"cannot be written: \w+"):
        take(offered()[0])
    assert sentences() == [MORE, HEAVIER]
    assert closed == "progress" or decisions() == []


def test_what_is_refused_comes_again_only_with_all_new_evidence(home: Home) -> None:
    gym(home)
    trained(0, 2)
    more, _ = offered()
    refuse("w", more)
    assert sentences() == [HEAVIER]
    # One more session: half of what it rests on is old.
    trained(3)
    assert sentences() == [HEAVIER]
    trained(4, sets=PUSH)
    assert sentences(2) == [MORE, HEAVIER]
    assert (home.config / OWN).read_text() == WORKOUT


def test_a_correction_counts(home: Home) -> None:
    gym(home)
    trained(0, 2)
    amend(session(2, (*PUSH, *PRESS)), Amendment((SetChange(0, reps=8),)), paths.sessions_dir())
    assert sentences() == [HEAVIER]


def test_practice_and_old_sessions_offer_nothing(home: Home) -> None:
    gym(home)
    trained(0, 2, practice=True, state="practice")
    assert offered() == ()
    trained(1, 3)
    # Thirteen weeks later there is a break to come back from, and nothing else.
    assert sentences(90) == ["An easy week to begin with"]


def test_a_rung_needs_what_is_at_hand(home: Home) -> None:
    gym(home, WORKOUT.replace("do = 10 }", 'do = "15" }'))
    trained(0, 2, sets=[replace(each, do="15", reps=15) for each in PUSH])
    assert offered() == ()
    rings = replace(PREFERENCES, equipment=("Rings",))
    (clap,) = look("w", rings, TODAY).offers
    assert clap.thing.sentence == "Clap, 5, in place of Push"
    accept("w", rings, [clap])
    assert '{ exercise = "clap", do = "5" },  # slowly' in (home.config / OWN).read_text()


def test_a_broken_rung_is_passed_over(home: Home) -> None:
    gym(home)
    exercise(home, "push", harder=["nothing", "torn"])
    home.write(home.shipped / "exercises/torn.toml", "name = [")
    trained(0, 2)
    assert sentences() == [MORE, HEAVIER]


def nothing() -> str:
    found = look("w", PREFERENCES, TODAY)
    assert found.offers == ()
    return found.nothing


def test_why_nothing_is_offered_is_said(home: Home) -> None:
    gym(home)
    assert nothing() == progress.UNDECIDED
    trained(0)
    assert nothing() == progress.UNDECIDED
    trained(2)
    more, heavier = offered()
    refuse("w", more)
    take(heavier)
    assert nothing() == progress.DECIDED
    undo(PREFERENCES, TODAY)
    assert nothing() == progress.DECIDED


def test_of_what_is_as_it_should_be_no_other_session_is_asked(home: Home) -> None:
    gym(home, WORKOUT.replace('load = "40 kg", ', ""))
    short_of_the_top = [replace(each, reps=11, load=None) for each in PRESS]
    hard = [replace(each, rpe=9) for each in PUSH]
    trained(0, 2, sets=[*hard, *short_of_the_top])
    assert nothing() == progress.AS_IT_IS


# Easy weeks


def test_an_easy_week_halves_every_workout_for_seven_days(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0)
    (easy,) = offered(11)  # 14 days after the Monday
    assert (easy.thing.sentence, easy.diff) == ("An easy week to begin with", ())
    assert take(easy) == "Half the sets of every workout until Sunday."
    for day, sets in ((11, 2), (17, 2), (18, 3)):
        let_it_be(TODAY + timedelta(days=day), monkeypatch)
        plan = script_of("w", PREFERENCES, lead=None, pace=None, with_memory=True).plan()
        assert [each.of for each in plan.sets] == [sets] * 2 * sets
        assert plan.name == ("W, easy week" if sets == 2 else "W")
        assert script_of("push", PREFERENCES, lead=None, pace=None, with_memory=True).plan().sets
        dry = script_of("w", PREFERENCES, lead=None, pace=None, with_memory=False).plan()
        assert len(dry.sets) == 6
    assert (home.config / OWN).read_text() == WORKOUT
    # While it lasts nothing else is offered, and afterwards not the same again.
    assert look("w", PREFERENCES, TODAY + timedelta(days=12)).until == TODAY + timedelta(days=17)
    assert sentences(12) == []
    assert sentences(18) == []
    assert (
        undo(PREFERENCES, TODAY + timedelta(days=12)) == "Taken back: An easy week to begin with."
    )
    let_it_be(TODAY + timedelta(days=12), monkeypatch)
    plan = script_of("w", PREFERENCES, lead=None, pace=None, with_memory=True).plan()
    assert len(plan.sets) == 6


def test_an_easy_week_that_is_over_is_not_taken_back(home: Home) -> None:
    gym(home)
    trained(0)
    take(*offered(11))
    with pytest.raises(ForgeError, match="nothing to take back"):
        undo(PREFERENCES, TODAY + timedelta(days=18))


def test_who_should_recover_is_not_asked_for_more(home: Home) -> None:
    gym(home)
    trained(*range(0, 35, 7))  # six sets on each of five Mondays
    (easy,) = offered(33)  # a Tuesday, the sixth week
    assert easy.thing.sentence == "An easy week"
    assert progress.offered("w", PREFERENCES, TODAY + timedelta(days=33)) == (
        "An easy week is offered"
    )
    refuse("w", easy)
    assert sentences(33) == [MORE, HEAVIER]


def test_an_easy_week_and_what_is_easier_are_taken_together(home: Home) -> None:
    gym(home)
    short = [replace(each, reps=9) for each in PUSH]
    exercise(home, "push", do="8")
    trained(0, 2, sets=short)
    offers = offered(13)
    assert [each.thing.sentence for each in offers] == ["An easy week to begin with", FEWER]
    told = take(*offers)
    assert told.startswith(f"Half the sets of every workout until Tuesday. {FEWER}, in your file")
    assert [each.workout for each in read_decisions(paths.progress_dir())[0]] == ["", "w"]
    home.workout("v", WORKOUT)
    assert look("v", PREFERENCES, TODAY + timedelta(days=13)).until
    assert undo(PREFERENCES, TODAY + timedelta(days=13)) == f"Taken back: {FEWER}, in w."
    assert undo(PREFERENCES, TODAY + timedelta(days=13)).startswith("Taken back: An easy week")


def test_an_easy_week_does_not_begin_where_the_file_cannot_be_written(home: Home) -> None:
    gym(home, own=False)
    short = [replace(each, reps=9) for each in PUSH]
    exercise(home, "push", do="8")
    trained(0, 2, sets=short)
    (home.data / "workouts").write_text("no folder")
    with pytest.raises(ForgeError, match="cannot be written"):
        take(*offered(13))
    assert decisions() == []
    assert look("w", PREFERENCES, TODAY + timedelta(days=13)).until is None


# What a program that was killed has left


def test_another_copy_that_looks_in_between_takes_nothing_away(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2)
    more, _ = offered()
    for name in ("begin", "finish"):
        act = getattr(deciding, name)

        def and_look(*args: Any, act: Any = act) -> Any:
            if act is finish:
                assert sentences() == [HEAVIER]
            done = act(*args)
            if act is begin:
                assert sentences() == [MORE, HEAVIER]
            return done

        monkeypatch.setattr(deciding, name, and_look)
    take(more)
    assert len(decisions()) == 1
    assert "do = 11" in (home.config / OWN).read_text()


def test_a_torn_one_that_was_begun_is_cleared_away(home: Home) -> None:
    gym(home)
    trained(0, 2)
    home.write(paths.progress_dir() / ".20260305T000000000000Z-x.toml", "said = ")
    assert look("w", PREFERENCES, TODAY).unread == ()
    assert list(paths.progress_dir().iterdir()) == []


# The deload week of a plan

DELOADED = """name = "Mine"
start = 2026-02-02
deload = 5
[days]
monday = "w"
"""  # its fifth week is that of the first Monday


def test_the_deload_week_of_a_plan_is_an_easy_week_that_is_offered(home: Home) -> None:
    gym(home)
    home.write("plans/mine.toml", DELOADED)
    trained(0, 2)
    (easy,) = offered()
    assert (easy.thing.sentence, easy.thing.reason) == (
        "An easy week by the plan Mine",
        "its deload week: half the sets of every workout until Sunday",
    )
    assert progress.offered("w", PREFERENCES, TODAY) == ("An easy week by the plan Mine is offered")
    assert take(easy) == "Half the sets of every workout until Sunday."
    assert look("w", PREFERENCES, TODAY).until == TODAY + timedelta(days=3)
    assert undo(PREFERENCES, TODAY) == "Taken back: An easy week by the plan Mine."
    # That is an answer for this week, but not for the one five weeks later.
    assert sentences() == sentences(3) == [MORE, HEAVIER]
    trained(30, sets=PRESS)
    assert sentences(32) == ["An easy week by the plan Mine"]


def test_a_workout_of_no_plan_has_no_deload_week(home: Home) -> None:
    gym(home)
    home.workout("v", WORKOUT)
    home.write("plans/mine.toml", DELOADED.replace('"w"', '"v"'))
    trained(0, 2)
    assert sentences() == [MORE, HEAVIER]


def test_after_a_plans_deload_week_hard_weeks_count_anew(home: Home) -> None:
    gym(home)
    trained(*range(-35, 35, 7))
    assert sentences(1) == ["An easy week"]
    home.write("plans/mine.toml", DELOADED)
    assert sentences(1) == ["An easy week by the plan Mine"]
    refuse("w", offered(1)[0])
    assert sentences(1) == sentences(4) == sentences(31) == [MORE, HEAVIER]
    # Five hard weeks would come together on 13 April, but the plan's own is before that.
    assert sentences(32) == ["An easy week by the plan Mine"]


def test_an_easy_week_just_taken_stands_for_the_plans(home: Home) -> None:
    gym(home)
    trained(*range(-35, 0, 7))
    (easy,) = offered(-2)
    assert easy.thing.sentence == "An easy week"
    take(easy)
    home.write("plans/mine.toml", DELOADED.replace("02-02", "02-09"))
    trained(0, 2)
    assert sentences(5) == [MORE, HEAVIER]


def test_who_took_an_easy_week_is_asked_again_after_five_hard_ones(home: Home) -> None:
    gym(home)
    trained(*range(-35, 0, 7))
    (easy,) = offered(-3)  # a Monday
    take(easy)
    trained(*range(7, 42, 7))
    assert sentences(38) == [MORE, HEAVIER]
    assert sentences(39) == ["An easy week"]


# Files that are not as they should be


def test_bad_decisions_are_told_and_count_for_nothing(home: Home) -> None:
    gym(home)
    trained(0, 2)
    for name, text in (("a", "torn = ["), ("b", 'said = "maybe"'), ("c", "\x00")):
        home.write(paths.progress_dir() / f"{name}.toml", text)
    found = look("w", PREFERENCES, TODAY)
    assert len(found.offers) == 2
    assert [str(each).rpartition("/")[2] for each in found.unread] == [
        "a.toml:1:9: is torn or no TOML; it counts for nothing",
        "b.toml:1:1: said: must be 'accepted', 'refused' or 'undone'",
        "c.toml:1:1: is torn or no TOML; it counts for nothing",
    ]


def test_bad_sessions_are_told(home: Home) -> None:
    gym(home)
    trained(0, 2)
    home.write(paths.sessions_dir() / "20260303T000000-x.toml", "torn = [")
    found = look("w", PREFERENCES, TODAY)
    assert (len(found.offers), len(found.unread)) == (2, 1)


def test_there_must_be_such_a_workout(home: Home) -> None:
    gym(home)
    with pytest.raises(ForgeError, match='there is no workout "x"'):
        look("x", PREFERENCES, TODAY)
    with pytest.raises(ForgeError, match="is no workout"):
        look("push", PREFERENCES, TODAY)


def test_decisions_of_a_machine_whose_clock_is_ahead_end_in_time(home: Home) -> None:
    gym(home)
    trained(0, 2)
    thing = Decided("easy-week", "An easy week", ("x",))
    decide(
        Decision("accepted", "", (thing,), until=TODAY + timedelta(days=999)), paths.progress_dir()
    )
    found = look("w", PREFERENCES, TODAY)
    assert (found.until, len(found.offers)) == (None, 2)
