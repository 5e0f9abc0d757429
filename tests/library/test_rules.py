"""Each warning about content: a file that has it, one that just has it not, and its silencing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from coaching import CASES, EASY, EXERCISES, Case, sets, w

from forge_tui.codes import Code
from forge_tui.library import Library

if TYPE_CHECKING:
    from forge_tui.library import Problem
    from homes import Home

pytest_plugins = ["homes"]


def told(home: Home, text: str) -> tuple[Problem, ...]:
    for id_, exercise in EXERCISES.items():
        home.exercise(id_, exercise.format(id_.title()))
    path = home.write(home.root / "x.toml", text)
    return Library.open().judge(path).problems


def marked(case: Case, comment: str = "") -> str:
    assert case.bad.count(" #!") == 1
    return case.bad.replace(" #!", comment)


@pytest.mark.parametrize("name", CASES)
def test_a_warning_has_its_code_its_place_and_its_key(home: Home, name: str) -> None:
    case = CASES[name]
    (problem,) = told(home, marked(case))
    line = case.bad[: case.bad.index(" #!")].count("\n") + 1
    assert (problem.code, problem.key, problem.line) == (case.code, case.key, line)
    assert case.words in problem.sentence
    assert str(problem).endswith(f"{problem.sentence} [{case.code}]")


@pytest.mark.parametrize("name", CASES)
def test_what_is_just_right_has_no_warning(home: Home, name: str) -> None:
    case = CASES[name]
    assert told(home, case.good.replace(" #!", "")) == ()


@pytest.mark.parametrize("name", CASES)
def test_a_comment_silences_a_warning(home: Home, name: str) -> None:
    case = CASES[name]
    ignore = f"# check: ignore {case.code}"
    assert told(home, marked(case, f"  {ignore}")) == ()
    before, _, after = case.bad.partition(" #!")
    above, newline, line = before.rpartition("\n")
    assert told(home, f"{above}{newline}{ignore}\n{line}{after}") == ()
    everywhere = f"# check: ignore-file {case.code}"
    assert told(home, f"{everywhere}\n{marked(case)}") == ()
    assert told(home, f"{marked(case)}\n{everywhere}") == ()


def test_every_warning_about_content_is_among_the_cases() -> None:
    others = {Code.MISSING_FOLDER, Code.UNKNOWN_CODE, Code.UNUSED_IGNORE}
    assert {case.code for case in CASES.values()} == set(Code) - others


def test_what_another_block_makes_up_is_balanced(home: Home) -> None:
    block = '[[block]]\nkind = "emom"\nrounds = 3\nexercises = [{} "bridge", lead = "{}" {}]\n'
    there, back = (block.format("{ exercise =", side, "}") for side in ("left", "right"))
    assert told(home, f'name = "W"\n{EASY}{there}{back}') == ()
    problems = told(home, f'name = "W"\n{EASY}{there}{back}{there}')
    assert [problem.key for problem in problems] == [
        "block[1].exercises[0]",
        "block[3].exercises[0]",
    ]


def test_a_set_by_the_clock_and_a_range_are_not_counted(home: Home) -> None:
    for do in ('"30s"', '"5-9"', '"max"'):
        assert told(home, sets(f'exercise = "lunge", do = {do}').replace("#!", "")) == ()
    tabata = 'kind = "tabata"\nrounds = 3\nexercises = [{ exercise = "lunge" }]'
    assert told(home, w(tabata)) == ()


def test_windows_have_no_rest_to_give_before_max(home: Home) -> None:
    entries = 'exercises = [{ exercise = "lunge" }, { exercise = "squat", do = "max" }]'
    for kind in ('"amrap"\ncap = 99', '"for-time"', '"emom"\nrounds = 4'):
        assert told(home, w(f"kind = {kind}\n{entries}")) == ()


def test_an_alternative_that_is_not_there_is_told_once(home: Home) -> None:
    problems = told(home, w('kind = "sets"\nexercises = [{ exercise = "jack", or = "jakc" }]'))
    assert [problem.code for problem in problems] == [None]


def test_an_exercise_alone_needs_no_warm_up(home: Home) -> None:
    assert told(home, EXERCISES["kick"]) == ()
    assert told(home, EXERCISES["jack"]) == ()


def test_windows_without_a_turn_for_an_entry_are_no_trouble(home: Home) -> None:
    emom = 'kind = "emom"\nrounds = 1\nexercises = [{ exercise = "squat", do = 5 }, '
    assert told(home, w(emom + '{ exercise = "lunge", do = 5 }]')) == ()


def test_many_warnings_do_not_keep_a_file_out_and_are_counted_by_their_codes(home: Home) -> None:
    text = f"name = 'X'\nsteps = ['a']\n[movement]\nmeasure = 'reps'\ninferred = {['x'] * 60}\n"
    problems = told(home, text)
    assert len(problems) == 51
    assert str(problems[-1]).endswith("1:1: warning: there are 11 more like these [inferred]")
    assert Library.open().judge(home.root / "x.toml").loaded
    left = told(home, f"{text}# check: ignore-file inferred\n")
    assert [problem.code for problem in left] == [Code.STEP_WITHOUT_ROLE]


EVERYTHING = f"\n# check: ignore-file {', '.join(Code)}\n"
ERRORS = {
    "an unknown key": "nmae = 1\n",
    "a wrong value": "[default]\nlead = 5\n",
    "a misfit": '[default]\ndo = "5/side"\n',
    "an unknown key among the warnings": 'inferred = ["a"]\nx = 1\n',
}


@pytest.mark.parametrize("name", ERRORS)
def test_no_comment_hides_an_error_of_an_exercise(home: Home, name: str) -> None:
    text = f"name = 'X'\n[movement]\nmeasure = 'reps'\n{ERRORS[name]}"
    errors = [problem for problem in told(home, text) if not problem.is_warning]
    assert errors
    assert told(home, text + EVERYTHING) == tuple(errors)


@pytest.mark.parametrize("entry", ['exercise = "x"', 'exercise = "squat", do = "5/side"'])
def test_no_comment_hides_an_error_of_a_workout(home: Home, entry: str) -> None:
    (error,) = told(home, sets(entry).replace("#!", ""))
    assert not error.is_warning
    assert told(home, sets(entry).replace("#!", EVERYTHING.strip())) == (error,)
