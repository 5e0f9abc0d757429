"""What is offered, taken, refused and taken back, with the files that come of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from progressing import PREFERENCES, PRESS, PUSH, TODAY, WORKOUT, exercise, gym, trained
from training import session

from clocks import let_it_be
from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.history import Amendment, SetChange, amend
from forge_tui.history.decisions import Decided, Decision, decide
from forge_tui.session import deciding, progress
from forge_tui.session.deciding import accept, refuse, undo
from forge_tui.session.loading import script_of
from forge_tui.session.progress import look

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.session.progress import Offer
    from homes import Home

pytest_plugins = ["homes"]

MORE, HEAVIER = "Push: 11 in place of 10", "Press: 42.5 kg in place of 40 kg"
OWN = "workouts/w.toml"


def offered(days_later: int = 0) -> tuple[Offer, ...]:
    return look("w", PREFERENCES, TODAY + timedelta(days=days_later)).offers


def sentences(days_later: int = 0) -> list[str]:
    return [each.thing.sentence for each in offered(days_later)]


def take(*offers: Offer, day: int = 0) -> str:
    return accept("w", PREFERENCES, offers, TODAY + timedelta(days=day))


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


def test_all_at_once_are_one_decision(home: Home) -> None:
    gym(home)
    trained(0, 2)
    told = take(*offered())
    assert told.startswith(f"{MORE}; {HEAVIER}, in your file")
    assert len(decisions()) == 1
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}; {HEAVIER}."
    assert (home.config / OWN).read_text() == WORKOUT


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
    assert undo(PREFERENCES, TODAY) == f"Taken back: {HEAVIER}."
    assert file.read_text() == WORKOUT.replace("do = 10 }", "do = 11 }")
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}."
    assert file.read_text() == WORKOUT
    with pytest.raises(ForgeError, match="there is nothing to take back"):
        undo(PREFERENCES, TODAY)


def test_a_file_changed_since_is_not_taken_back(home: Home) -> None:
    gym(home)
    trained(0, 2)
    take(offered()[0])
    mine = (home.config / OWN).read_text() + "# and a word of mine\n"
    home.write(OWN, mine)
    with pytest.raises(ForgeError, match=r"w.toml has been changed since: edit it yourself"):
        undo(PREFERENCES, TODAY)
    assert (home.config / OWN).read_text() == mine
    (home.config / OWN).unlink()
    with pytest.raises(ForgeError, match="w has been changed since"):
        undo(PREFERENCES, TODAY)
    assert len(decisions()) == 1


def test_what_came_to_nothing_is_taken_back_too(home: Home) -> None:
    """As after a power cut between the decision and the file, or by the person's own hand."""
    gym(home)
    trained(0, 2)
    take(offered()[0])
    home.write(OWN, WORKOUT)
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}."
    assert (home.config / OWN).read_text() == WORKOUT


def test_a_copy_that_the_person_has_deleted_is_taken_back(home: Home) -> None:
    gym(home, own=False)
    trained(0, 2)
    take(offered()[0])
    (home.data / OWN).unlink()
    assert undo(PREFERENCES, TODAY) == f"Taken back: {MORE}."
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
        return decide(decision, folder)

    monkeypatch.setattr(deciding, "decide", meanwhile)
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
    accept("w", rings, [clap], TODAY)
    assert '{ exercise = "clap", do = "5" },  # slowly' in (home.config / OWN).read_text()


def test_a_broken_rung_is_passed_over(home: Home) -> None:
    gym(home)
    exercise(home, "push", harder=["nothing", "torn"])
    home.write(home.shipped / "exercises/torn.toml", "name = [")
    trained(0, 2)
    assert sentences() == [MORE, HEAVIER]


# Easy weeks


def test_an_easy_week_halves_every_workout_for_seven_days(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0)
    (easy,) = offered(11)  # 14 days after the Monday
    assert (easy.thing.sentence, easy.diff) == ("An easy week to begin with", ())
    assert take(easy, day=11) == "Half the sets of every workout until Sunday."
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
    take(*offered(11), day=11)
    with pytest.raises(ForgeError, match="nothing to take back"):
        undo(PREFERENCES, TODAY + timedelta(days=18))


def test_who_should_recover_is_not_asked_for_more(home: Home) -> None:
    gym(home)
    trained(*range(0, 35, 7))  # six sets on each of five Mondays
    (easy,) = offered(33)  # a Tuesday, the sixth week
    assert easy.thing.sentence == "An easy week"
    assert progress.offered("w", PREFERENCES, TODAY + timedelta(days=33)) == (
        "1 thing could be changed next time"
    )
    refuse("w", easy)
    assert sentences(33) == [MORE, HEAVIER]


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
