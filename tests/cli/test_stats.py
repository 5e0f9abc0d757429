"""`stats`: figures as text for any width, and as JSON with names that stay."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from clocks import let_it_be
from forge_tui import paths
from twelve import TODAY, write_all

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

# Names as the README has them, and the type of each; None says that it may be null.
SPAN = {"sessions": int, "sets": int, "seconds": float, "worked_seconds": float}
RUN = {"days": int, "from": str, "to": str}
BEST = {"value": float, "date": str, "session": str}
SHAPE = {
    "date": str,
    "calendar": [{"date": str, **SPAN}],
    "streak": {"present": RUN, "longest": RUN},
    "weeks": [{"from": str, **SPAN}],
    "muscles": [
        {"muscle": str, "mean": float, "weeks": [{"from": str, "sets": float, "band": str}]}
    ],
    "balance": [
        {
            "exercise": str, "name": str, "unit": str, "left": float, "right": float,
            "left_percent": float, "difference_percent": float, "weaker": str, "uneven": bool,
        }
    ],
    "records": [{"exercise": str, "name": str, "kind": str, **BEST, "before": BEST}],
    "trends": [
        {
            "exercise": str, "name": str, "measure": str, "trend": str, "change_per_week": float,
            "points": [{"date": str, "value": float}],
        }
    ],
    "totals": {
        "sessions": int, "days": int, "sets": int, "reps": int, "seconds": float,
        "worked_seconds": float, "held_seconds": float, "volume_kg": float, "from": str, "to": str,
    },
}  # fmt: skip


@pytest.fixture
def twelve(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Let there be twelve sessions, and let it be the Friday after them."""
    write_all(paths.sessions_dir())
    let_it_be(TODAY, monkeypatch)
    return home


def shape_of(value: Any) -> Any:
    """Return types in place of values; of a list that of its items, which must be the same."""
    if isinstance(value, dict):
        return {key: shape_of(each) for key, each in value.items()}
    if isinstance(value, list):
        shapes = [shape_of(each) for each in value]
        assert all(shape == shapes[0] for shape in shapes)
        return shapes[:1]
    return type(value)


@pytest.mark.usefixtures("twelve")
def test_the_json_has_the_names_and_types_that_the_readme_promises(forge: Forge) -> None:
    ran = forge("stats", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert shape_of(json.loads(ran.out)) == SHAPE


@pytest.mark.usefixtures("home")
def test_the_json_of_nothing_has_the_same_names(forge: Forge) -> None:
    told = json.loads(forge("stats", "--json").out)
    assert told.keys() == SHAPE.keys()
    assert told["streak"] == {"present": None, "longest": None}
    assert told["totals"]["from"] is None
    assert [told[name] for name in ("calendar", "muscles", "balance", "records", "trends")] == (
        [[]] * 5
    )


@pytest.mark.usefixtures("twelve")
def test_the_json_has_the_figures(forge: Forge) -> None:
    told = json.loads(forge("stats", "--json", "--exercise", "side plank").out)
    (balance,) = told["balance"]
    assert (balance["unit"], balance["weaker"], balance["uneven"]) == ("seconds", "right", True)
    assert (balance["left"], balance["right"], balance["difference_percent"]) == (265, 225, 15.094)
    (record,) = told["records"]
    assert (record["kind"], record["value"], record["date"]) == ("seconds", 45, "2026-03-29")
    assert record["session"] == "20260329T015000-x"
    assert [each["exercise"] for each in told["trends"]] == ["plank"]
    assert told["totals"]["sessions"] == 12
    assert told["date"] == "2026-04-03"


@pytest.mark.usefixtures("twelve")
def test_people_read_sentences_and_tables(forge: Forge) -> None:
    out = forge("stats").out
    assert "12 sessions, 5 h 45 min, 43 sets, 490 reps, held 8 min, lifted 2,512 kg\n" in out
    assert "Streak: 5 days since 2026-03-24; the longest was 7, to 2026-03-20.\n" in out
    # Before: 2, 3, 2 and 3 sets; nobody knows what the three of the oldest file were for.
    assert "Chest       1          low  2.5          low\n" in out
    assert "Side Plank               left 265 s  right 225 s  right 15.1 % less !\n" in out
    assert "longest hold  45 s  2026-03-29  before: 40 s, 2026-03-17\n" in out
    # 15.2, 17.73, 17.73, 18.67, 20.27 and 20.8 kg on days 0, 6, 12, 19, 24 and 27: of the 15 slopes
    # the 8th is that from day 12 to 27, 3.07 kg in 15 days.
    assert "Row                      rising, +1.4 kg a week\n" in out


@pytest.mark.usefixtures("twelve")
def test_the_calendar_has_a_column_for_each_week(forge: Forge) -> None:
    out = forge("stats").out.splitlines()
    lines = {line[2:5]: line[7:] for line in out}
    # The last five weeks of 53. Mondays: 2 and 30 March, of 30 and of 20 minutes; Saturdays: the
    # 14th, of 40; it is Friday now, and on the last two of them it was 25 and 35 minutes.
    assert lines["Mon"] == "·" * 48 + "▓···▒"
    assert lines["Sat"] == "·" * 48 + "·▓··"
    assert lines["Fri"].endswith("··▒▓·")
    assert out[out.index("A year") + 1].endswith("Mar  Apr")


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_longer_than_the_terminal(
    forge: Forge, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = forge("stats").out.splitlines()
    assert max(map(len, lines)) <= width
    text = "\n".join(lines)
    for word in (
        "Mon",
        "Quads",
        "Side Plank",
        "15.1 % less !",
        "longest hold",
        "rising",
        "2026-03-16",
    ):
        assert word in text


@pytest.mark.usefixtures("twelve")
def test_one_exercise_alone(forge: Forge) -> None:
    out = forge("stats", "--exercise", "row", "--weeks", "2").out
    assert out.startswith("Left and right, 2 weeks\n")
    assert "left 41  right 45" in out
    assert "estimated 1RM" in out
    assert "Squat" not in out
    assert "sessions" not in out


@pytest.mark.usefixtures("twelve")
def test_an_exercise_that_was_never_done_is_a_sentence(forge: Forge) -> None:
    ran = forge("stats", "--exercise", "squad")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == 'no exercise "squad" was done yet; did you mean "squat"?\n'


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("weeks", ["0", "-1", "521", "many"])
def test_so_many_weeks_are_a_wrong_call(forge: Forge, weeks: str) -> None:
    ran = forge("stats", "--weeks", weeks)
    assert (ran.code, ran.out) == (2, "")
    assert "--weeks" in ran.err


@pytest.mark.usefixtures("home")
def test_nothing_done_yet_is_said_kindly(forge: Forge) -> None:
    ran = forge("stats")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "Nothing done yet: what you do stands here after the first workout.\n"


@pytest.mark.usefixtures("twelve")
def test_what_cannot_be_read_is_told_and_hides_nothing(forge: Forge) -> None:
    (paths.sessions_dir() / "20260401T000000-torn.toml").write_text("torn = [")
    ran = forge("stats")
    assert ran.code == 0
    assert "20260401T000000-torn.toml" in ran.err
    assert "12 sessions" in ran.out


@pytest.mark.usefixtures("twelve")
def test_names_from_files_command_no_terminal(forge: Forge) -> None:
    for path in paths.sessions_dir().glob("*.toml"):
        path.write_text(path.read_text().replace('"Squat"', r'"\u001b[2J[/x]\u202eSquat\n"'))
    out = forge("stats").out
    assert "[/x]" in out
    assert not {"\x1b", "\u202e"} & set(out)


def test_older_files_take_muscles_from_the_library(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_it_be(date(2026, 3, 6), monkeypatch)
    write_all(paths.sessions_dir())
    home.exercise("squat")  # the one of the tests: its target are the quads
    told = json.loads(forge("stats", "--json").out)
    # Only the sessions of Monday and Thursday are of this week, and only their squats are known.
    assert [(each["muscle"], each["weeks"][-1]["sets"]) for each in told["muscles"]] == [
        ("Quads", 2)
    ]


@pytest.mark.usefixtures("twelve")
def test_a_plan_says_which_days_are_rest(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    home.workout("w")
    # Tuesday 24 March comes four days after Friday: only a plan forgives so many.
    home.write("plans/seldom.toml", 'name = "Seldom"\n[days]\ntuesday = "w"\n')
    told = json.loads(forge("stats", "--json").out)["streak"]
    # On the Tuesdays 3 and 10 March nothing was done, but on the next day but one, and the next.
    assert told["present"] == {"days": 12, "from": "2026-03-02", "to": "2026-04-01"}
    home.write("plans/seldom.toml", 'name = "Often"\n[days]\nsaturday = "w"\n')
    told = json.loads(forge("stats", "--json").out)["streak"]
    # 7 and 28 March were made up on the Sundays after, 21 March was not.
    assert told["present"] == {"days": 5, "from": "2026-03-24", "to": "2026-04-01"}
