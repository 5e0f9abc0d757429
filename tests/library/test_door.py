from pathlib import Path

import pytest
from doorstep import judged

from forge_tui.library.door import admit
from forge_tui.library.loaded import File, Kind, Verdict

REPS = 'name = "x"\n[movement]\nmeasure = "reps"\n'
BLOCK = 'name = "x"\n[[block]]\n'
EMOM = f'{BLOCK}kind = "emom"\nrounds = 2\n'


def told(verdict: Verdict) -> list[tuple[int, int, str, str]]:
    return [(each.line, each.column, each.key, each.sentence) for each in verdict.problems]


# Each is the only mistake of its file: its place, its key, and words of its sentence.
MISTAKES: dict[str, tuple[str | bytes, Kind | None, int, int, str, str]] = {
    "not UTF-8": (b'name = "x"\ntips = "\xe9"\n', None, 2, 9, "", "not UTF-8"),
    "UTF-16": ('name = "x"'.encode("utf-16"), None, 1, 1, "", "not UTF-8"),
    "empty": ("", None, 1, 1, "", "is empty"),
    "blank": ("\ufeff \n\n", None, 1, 1, "", "is empty"),
    "no key": ("# nothing\n", None, 1, 1, "", "there is no key"),
    "too large": ("#" * (1024 * 1024 + 1), None, 1, 1, "", "larger than 1 MiB"),
    "a raw escape": ('name = "x"\n# \x1b[2J', None, 2, 3, "", "control character U+001B"),
    "a NUL": ('name = "\0"', None, 1, 9, "", "control character U+0000"),
    "a lone return": ('a = 1\rb = "', None, 1, 6, "", "control character U+000D"),
    "no quotes": ("name = x", None, 1, 8, "", "text needs quotes"),
    "a time without quotes": ("rest = 1:30", None, 1, 9, "", 'needs quotes, as in "1:30"'),
    "a quote missing": ('name = "x\nb = 1', None, 1, 10, "", "a quote is missing"),
    "a list not closed": ('name = "x"\ntips = [\n  "a",\n\n', None, 3, 7, "", "the file ends here"),
    "a comma missing": ("a = [\n1\n2\n]", None, 3, 1, "", "a comma or a ] is missing"),
    "a brace not closed": ("a = { b = 1\n}", None, 1, 12, "", "a } is missing"),
    "a table over lines": ("a = { b = 1,\nc = 2 }", None, 1, 13, "", "stays on one line"),
    "no equals sign": ("name\n", None, 1, 5, "", "= is missing"),
    "a key twice": ("a = 1\na = 2", None, 2, 6, "", "a key is given twice"),
    "a table twice": ("[a]\n[a]", None, 2, 3, "", "a table is given twice"),
    "a long number": ("a = " + "9" * 5000, None, 1, 5, "", "too long a number"),
    "no kind": ('name = "x"', None, 1, 1, "", "no exercise"),
    "a workout as exercise": (EMOM, "exercise", 1, 1, "", "[[block]] makes a workout"),
    "an exercise as workout": (REPS, "workout", 1, 1, "", "[movement] makes an exercise"),
    "an escaped control": (
        'name = "x"\nsummary = "\\u001b[2J"\n[movement]\nmeasure = "reps"',
        None, 2, 1, "summary", "U+001B",
    ),
    "a turned text in a list": (
        'name = "x"\ntips = [\n "a",\n "\u202eb"]\n[movement]\nmeasure = "reps"',
        None, 4, 2, "tips[1]", "U+202E",
    ),
    "a control in a key": (f'{REPS}"\\u009b" = 1', None, 4, 1, "movement.\ufffd", "U+009B"),
    "an unknown key": (f"nmae = 1\n{REPS}", None, 1, 1, "nmae", 'did you mean "name"?'),
    "a key in the wrong table": (f'{REPS}tips = ["x"]', None, 4, 1, "movement.tips", "above the"),
    "a key of another kind": (
        f'{EMOM}rest = 9\nexercises = [{{ exercise = "x" }}]',
        None, 5, 1, "block[0].rest", "an emom block takes no rest",
    ),
    "an exercise's key of another kind": (
        f'{BLOCK}kind = "tabata"\nexercises = [{{ exercise = "x", do = "9" }}]',
        None, 4, 32, "block[0].exercises[0].do", "an exercise of a tabata block takes no do",
    ),
    "an attribute's name": (
        f'{EMOM}exercises = [{{ exercise = "x", or_ = "y" }}]',
        None, 5, 32, "block[0].exercises[0].or_", 'did you mean "or"?',
    ),
    "no name": ('[movement]\nmeasure = "reps"', None, 1, 1, "name", "is required"),
    "no block kind": (BLOCK, None, 2, 3, "block[0].kind", "is required"),
    "an unknown block kind": (
        f'{BLOCK}kind = "circiut"', None, 3, 1, "block[0].kind", 'did you mean "circuit"?',
    ),
    "a block that is no table": ('name = "x"\nblock = [1]', None, 2, 10, "block[0]", "a table"),
    "no block": ('name = "x"\nblock = []', None, 2, 1, "block", "must not be empty"),
    "one bracket too few": ('name = "x"\n[block]', None, 2, 2, "block", "write [[block]]"),
    "one bracket too many": ('name = "x"\n[[movement]]', None, 2, 3, "movement", "[movement]"),
    "text for a list": (f'tips = "x"\n{REPS}', None, 1, 1, "tips", "in square brackets"),
    "a number for text": (f"summary = 5\n{REPS}", None, 1, 1, "summary", "text in quotes"),
    "a truth for a number": (f"{REPS}setup = true", None, 4, 1, "movement.setup", "no"),
    "a vocabulary word": (f'target = "Glute"\n{REPS}', None, 1, 1, "target", '"Glutes"?'),
    "a choice": (
        'name = "x"\n[default]\nlead = "rihgt"\n[movement]\nmeasure = "reps"',
        None, 3, 1, "default.lead", 'left, right; did you mean "right"?',
    ),
    "a call too long": (
        f'{REPS}phases = [{{ id = "a", call = "ABCDEFGHIJKLM", seconds = 1 }}]',
        None, 4, 23, "movement.phases[0].call", "at most 12 characters",
    ),
    "a number too large": (
        f'{REPS}phases = [{{ id = "a", call = "A", seconds = 601 }}]',
        None, 4, 35, "movement.phases[0].seconds", "at most 600",
    ),
    "no phase seconds": (
        f'{REPS}[[movement.phases]]\nid = "a"\ncall = "A"',
        None, 4, 12, "movement.phases[0].seconds", "needs its seconds",
    ),
    "a step that is not there": (
        f'{REPS}[[movement.steps]]\nstep = 1\nroles = ["rep"]',
        None, 5, 1, "movement.steps[0].step", "no how-to step 1",
    ),
    "infinity": (f"{REPS}setup = inf", None, 4, 1, "movement.setup", "not a finite number"),
    "nothing a number is": (f"{REPS}setup = nan", None, 4, 1, "movement.setup", "not a finite"),
    "a huge number": (f"{REPS}setup = {10**400}", None, 4, 1, "movement.setup", "too large"),
    "a huge hexadecimal": (
        f"{REPS}setup = 0x{'f' * 9000}", None, 4, 1, "movement.setup", "too large",
    ),
    "a day for a duration": (f"{REPS}setup = 2024-02-29", None, 4, 1, "movement.setup", "duration"),
    "a default that does not fit": (
        f'{REPS}[default]\ndo = "9/side"', None, 5, 1, "default.do", "/side means nothing",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_its_place_and_key(tmp_path: Path, mistake: str) -> None:
    text, kind, line, column, key, words = MISTAKES[mistake]
    verdict = judged(tmp_path, text, kind)
    assert verdict.loaded is None
    first = next(problem for problem in verdict.problems if problem.key == key)
    assert (first.line, first.column, first.is_warning) == (line, column, False)
    assert words in first.sentence


def test_all_mistakes_are_told_at_once_and_each_once(tmp_path: Path) -> None:
    text = f"""{BLOCK}kind = "emom"
rest = 5
rounds = 0
exercises = [
  {{ exercise = "a", lead = "lef", do = "9/sid" }},
  {{ exercise = "b", note = "\\u001b" }},
  5,
]
[[block]]
kind = "sets"
exercises = []
"""
    assert [(line, column, key) for line, column, key, _ in told(judged(tmp_path, text))] == [
        (4, 1, "block[0].rest"),
        (5, 1, "block[0].rounds"),
        (7, 21, "block[0].exercises[0].lead"),
        (7, 35, "block[0].exercises[0].do"),
        (8, 21, "block[0].exercises[1].note"),
        (9, 3, "block[0].exercises[2]"),
        (13, 1, "block[1].exercises"),
    ]


def test_ordinary_text_is_no_problem(tmp_path: Path) -> None:
    text = REPS.replace('"x"', '"[/x] [@click=app.quit] 50% {a} \\t\\n é 🏋"')
    verdict = judged(tmp_path, text)
    assert verdict.loaded
    assert verdict.problems == ()


@pytest.mark.parametrize("change", ["\ufeff{}", "\n\n{}", "{}# no newline at the end"])
def test_how_a_file_was_saved_does_not_matter(tmp_path: Path, change: str) -> None:
    verdict = judged(tmp_path, change.format(REPS).replace("\n", "\r\n"))
    assert verdict.loaded
    assert verdict.loaded.raw["name"] == "x"


def test_warnings_do_not_keep_a_file_out(tmp_path: Path) -> None:
    verdict = judged(tmp_path, REPS + 'inferred = ["a", "b"]')
    assert verdict.loaded
    assert [(each.key, each.severity) for each in verdict.problems] == [
        ("movement.inferred[0]", "warning"),
        ("movement.inferred[1]", "warning"),
    ]


def test_a_bad_file_name_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "x\x1b[2J.toml"
    path.write_text(REPS)
    (problem,) = admit(File(path, path, None)).problems
    assert "U+001B" in problem.sentence
    assert "\x1b" not in str(problem)


def test_a_file_that_went_away_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "gone.toml"
    (problem,) = admit(File(path, path, "exercise")).problems
    assert problem.sentence == "cannot be read: No such file or directory"


def test_beyond_fifty_mistakes_are_counted(tmp_path: Path) -> None:
    problems = judged(tmp_path, REPS + "".join(f"k{n} = 1\n" for n in range(1234))).problems
    assert len(problems) == 51
    assert problems[-1].sentence == "there are 1,184 more like these"


def test_errors_are_told_before_warnings_are(tmp_path: Path) -> None:
    verdict = judged(tmp_path, f"{REPS}inferred = {['x'] * 60}\n[default]\ndo = '9/side'")
    assert verdict.loaded is None
    assert "default.do" in {problem.key for problem in verdict.problems}
