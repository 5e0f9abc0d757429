from __future__ import annotations

import io
import json
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from forge_tui.cli.importing import command
from forge_tui.cli.importing.amounts import fits, fitting

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

SEED = (Path(__file__).parents[1] / "pages/seed.md").read_text(encoding="utf-8")
ID = "outside-leg-kick-pushup"
PAGE = "# Sit Down\n\n## Steps\n\n1. Stand.\n2. Sit \x1b[2Jdown.\n3. Rise.\n"
HUB = "# Legs Exercises\n\n- [Squat](/a)\n- [Lunge](/b)\n"


class Teletype(io.StringIO):
    """Stands for a person at a terminal, who types these lines and goes away."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let a person answer; returns a function that takes the lines."""

    def answers(*lines: str) -> None:
        monkeypatch.setattr("sys.stdin", Teletype("".join(f"{line}\n" for line in lines)))
        monkeypatch.setattr(command, "_is_terminal", lambda: True)

    return answers


def page(home: Home, name: str, text: str = PAGE) -> str:
    return str(home.write(home.root / name, text).relative_to(home.root))


def written(home: Home) -> dict[str, dict[str, Any]]:
    files = (home.data / "exercises").glob("*")
    return {file.name: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def test_the_dry_run_of_one_page_is_one_object_as_its_file_would_be(
    home: Home, forge: Forge
) -> None:
    path = page(home, "seed.md", SEED)
    ran = forge("import", path, "--dry-run", "--json")
    assert (ran.code, ran.err) == (0, "")
    value = json.loads(ran.out)
    assert value.pop("id") == ID
    assert [len(value[key]) for key in ("steps", "tips", "mistakes", "faq")] == [5, 3, 3, 4]
    assert [len(each["answers"]) for each in value["faq"]] == [2, 1, 1, 1]
    assert [each.get("templated") for each in value["faq"]] == [None, None, None, True]
    assert (value["target"], value["difficulty"]) == ("Glutes", "advanced")
    assert value["secondary"] == ["Quadriceps", "Hamstrings", "Calves"]
    assert written(home) == {}
    assert forge("import", path).code == 0
    assert written(home) == {f"{ID}.toml": value}
    assert json.loads(forge("show", ID, "--json").out) == {"id": ID, **value}


def test_several_pages_are_an_array_and_the_refused_ones_are_told(home: Home, forge: Forge) -> None:
    paths = [page(home, "a.md"), page(home, "hub.md", HUB), page(home, "seed.txt", SEED)]
    ran = forge("import", *paths, "--dry-run", "--json")
    assert ran.code == 1
    assert [each["id"] for each in json.loads(ran.out)] == ["sit-down", ID]
    assert ran.err == "hub.md is a list of exercises, not the page of one\n"
    ran = forge("import", "hub.md", "--dry-run", "--json")
    assert (ran.code, ran.out) == (1, "")


def test_the_others_are_written_if_one_is_refused(home: Home, forge: Forge) -> None:
    paths = [page(home, "hub.md", HUB), page(home, "a.md")]
    ran = forge("import", *paths)
    assert ran.code == 1
    assert written(home).keys() == {"sit-down.toml"}
    assert written(home)["sit-down.toml"]["steps"] == ["Stand.", "Sit down.", "Rise."]
    assert forge("check").code == 0


def test_the_same_page_again_changes_nothing(home: Home, forge: Forge) -> None:
    path = page(home, "a.md")
    file = home.data / "exercises/sit-down.toml"
    assert forge("import", path).out == f"imported sit-down: {file.relative_to(home.root)}\n"
    before = file.stat()
    ran = forge("import", path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"unchanged sit-down: {file.relative_to(home.root)}\n"
    assert file.stat() == before


@pytest.mark.parametrize("options", [(), ("--yes",)])
@pytest.mark.parametrize("where", ["config", "data"])
def test_a_file_of_the_persons_is_never_overwritten(
    home: Home, forge: Forge, where: str, options: tuple[str, ...]
) -> None:
    own = home.write(getattr(home, where) / "exercises/sit-down.toml", "# mine\n")
    ran = forge("import", page(home, "a.md"), *options)
    assert (ran.code, ran.out) == (1, "")
    assert "sit-down.toml says something else; move it away first" in ran.err
    assert own.read_text() == "# mine\n"


def test_a_link_to_nowhere_is_not_written_through(home: Home, forge: Forge) -> None:
    folder = home.data / "exercises"
    folder.mkdir(parents=True)
    (folder / "sit-down.toml").symlink_to(home.root / "elsewhere.toml")
    assert forge("import", page(home, "a.md")).code == 1
    assert not (home.root / "elsewhere.toml").exists()


def test_a_shipped_exercise_is_replaced_only_if_that_is_said(own_home: Home, forge: Forge) -> None:
    path = page(own_home, "seed.md", SEED)
    ran = forge("import", path)
    assert (ran.code, ran.out) == (1, "")
    assert f'would replace the shipped "{ID}"; to have it so, say --yes' in ran.err
    assert written(own_home) == {}
    assert forge("import", path, "--dry-run", "--json").code == 0
    assert forge("import", path, "--yes").code == 0
    assert written(own_home).keys() == {f"{ID}.toml"}


def test_replacing_what_is_shipped_names_the_workouts_that_would_be_lost(
    own_home: Home, forge: Forge
) -> None:
    text = "# Squat\n\n## Steps\n\n1. Stand tall.\n2. Sink down.\n3. Stay there for 30 seconds.\n"
    ran = forge("import", page(own_home, "squat.md", text))
    assert ran.code == 1
    assert 'would replace the shipped "squat", and these workouts could not be' in ran.err
    named = ran.err.partition("with it: ")[2].partition(";")[0].split(", ")
    workouts = json.loads(forge("list", "workouts", "--json").out)
    assert set(named) <= {each["id"] for each in workouts}


def test_the_id_of_a_workout_is_left_to_it(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    home.workout("sit-down")
    ran = forge("import", page(home, "a.md"), "--yes")
    assert ran.code == 1
    assert '"sit-down" is the id of a workout' in ran.err


def test_two_pages_with_one_name_are_two_exercises(home: Home, forge: Forge) -> None:
    paths = [page(home, f"{n}.md", PAGE.replace("Rise", rise)) for n, rise in enumerate("abca")]
    values = json.loads(forge("import", *paths, "--dry-run", "--json").out)
    ids = ["sit-down", "sit-down-2", "sit-down-3", "sit-down"]
    assert [each["id"] for each in values] == ids
    assert forge("import", *paths).out.endswith("3 imported, 1 unchanged\n")
    assert written(home).keys() == {f"{id_}.toml" for id_ in ids}
    assert forge("import", paths[1]).out.startswith("unchanged sit-down-2: ")


def test_folders_are_looked_through_without_going_in_circles(home: Home, forge: Forge) -> None:
    page(home, "pages/b/one.md")
    page(home, "pages/two.TXT", PAGE.replace("Sit Down", "Two"))
    page(home, "pages/.hidden.md")
    page(home, "pages/no.html")
    (home.root / "pages/b/loop").symlink_to(home.root / "pages")
    (home.root / "pages/gone.md").symlink_to(home.root / "nothing.md")
    (home.root / "pages/self.md").symlink_to(home.root / "pages/self.md")
    os.mkfifo(home.root / "pages/pipe.md")
    ran = forge("import", "pages", "pages/b/one.md", "--dry-run", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert [each["id"] for each in json.loads(ran.out)] == ["two", "sit-down"]
    (home.root / "empty").mkdir()
    assert forge("import", "empty").err.startswith("empty holds no page (.md, ")


def test_a_path_to_nothing_is_a_mistake_of_usage(home: Home, forge: Forge) -> None:
    ran = forge("import", page(home, "a.md"), "nothing.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "there is no file or folder nothing.md\n"
    assert written(home) == {}
    assert forge("import").code == 2


def test_a_database_is_imported_entry_by_entry(home: Home, forge: Forge) -> None:
    entries = [
        {"name": "Ball Squat", "instructions": ["Sit."], "equipment": "foam roll"},
        {"name": "Empty", "instructions": []},
    ]
    ran = forge("import", page(home, "db.json", json.dumps(entries)))
    assert ran.code == 1
    assert ran.err.splitlines() == [
        'db.json, entry 2 "Empty", has no how-to steps',
        'db.json: Ball Squat: equipment "foam roll" is no word of ours and kept in notes',
    ]
    assert written(home)["ball-squat.toml"]["notes"] == ["Equipment: foam roll"]
    assert "Equipment: foam roll" in forge("show", "ball-squat").out


def test_what_the_door_does_not_take_is_told(home: Home, forge: Forge) -> None:
    ran = forge("import", page(home, "a.md", PAGE.replace("Rise", "x" * 4001)))
    assert ran.code == 1
    assert ran.err == "a.md makes no exercise: steps[2]: must have at most 4000 characters\n"


def test_a_folder_that_cannot_be_written_is_told(home: Home, forge: Forge) -> None:
    home.write(home.data / "exercises", "a file where the folder should be")
    ran = forge("import", page(home, "a.md"))
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_a_preview_fits_into_80_columns_and_commands_no_terminal(home: Home, forge: Forge) -> None:
    ran = forge("import", page(home, "seed.md", SEED), page(home, "a.md"), "--dry-run")
    assert ran.code == 0
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "\x1b" not in ran.out
    assert f"Outside Leg Kick Pushup ({ID}), from seed.md\n" in ran.out
    assert ran.out.endswith("2 exercises; nothing was written\n")


def test_a_preview_fits_into_a_narrow_terminal(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    ran = forge("import", page(home, "seed.md", SEED), "--dry-run")
    assert all(len(line) <= 40 for line in ran.out.splitlines())
    assert "PUSH & KICK  1.5 s" in ran.out


def test_a_preview_shows_questions_and_notes_in_short(home: Home, forge: Forge) -> None:
    more = f"\n## FAQ\n\n### Why?\n\nBecause {'x ' * 60}\n\n## History\n\nIt is old.\n"
    ran = forge("import", page(home, "a.md", PAGE + more), "--dry-run")
    assert "\nQuestions\n  - Why? Because x x x" in ran.out
    assert "x...\n" in ran.out
    assert "\nNotes\n  - History: It is old.\n" in ran.out
    assert all(len(line) <= 80 for line in ran.out.splitlines())


def test_nothing_is_left_of_what_commands_terminals(home: Home, forge: Forge) -> None:
    text = PAGE.replace("Sit Down", "\x1b[31mRed\x1b[0m \x1b]0;gone\x07Squat")
    ran = forge("import", page(home, "a.md", text), "--dry-run", "--json")
    found = json.loads(ran.out)
    assert (found["name"], found["id"]) == ("Red Squat", "red-squat")
    assert found["steps"] == ["Stand.", "Sit down.", "Rise."]


def test_a_change_that_the_amount_does_not_fit_is_told(
    home: Home, forge: Forge, typed: Any
) -> None:
    page(home, "a.md")
    typed("c", "hold", "switching", "", "", "a")
    ran = forge("import", "a.md")
    assert "the amount 10 does not fit hold, switching: it becomes 30s/side" in ran.out
    assert "Sit Down: hold, switching, 30s/side\n" in ran.out
    saved = written(home)["sit-down.toml"]
    assert saved["default"]["do"] == "30s/side"
    inferred = saved["movement"]["inferred"]
    assert "measure hold, as you said when it was imported" in inferred
    assert "amount 30s/side, 3 sets, rest 60 s, to fit hold, switching" in inferred
    assert not any(each.startswith("never below") for each in inferred)


def test_an_amount_that_fits_is_kept_with_its_reason(home: Home, forge: Forge, typed: Any) -> None:
    text = PAGE.replace("Rise.", "Stay there for 20 seconds.")
    typed("c", "time", "", "", "a")
    forge("import", page(home, "a.md", text))
    saved = written(home)["sit-down.toml"]
    assert (saved["movement"]["measure"], saved["default"]["do"]) == ("time", "20s")
    because = 'amount 20s, 3 sets, rest 60 s, from "20 seconds"'
    assert because in saved["movement"]["inferred"]


def test_the_person_says_the_amount_and_the_side_that_begins(
    home: Home, forge: Forge, typed: Any
) -> None:
    typed("c", "", "alternating", "20s", "12", "middle", "left", *[""] * 9)
    ran = forge("import", page(home, "a.md"))
    assert '"20s" is no amount of reps, alternating' in ran.err
    saved = written(home)["sit-down.toml"]
    assert (saved["default"]["do"], saved["default"]["lead"]) == ("12", "left")
    inferred = saved["movement"]["inferred"]
    assert "amount 12, 3 sets, rest 60 s, as you said when it was imported" in inferred
    assert "left begins, as you said when it was imported" in inferred


@pytest.mark.parametrize(
    ("now", "measure", "sides", "wanted"),
    [
        ("20s", "time", "both", "20s"),
        ("20s", "hold", "switching", "20s/side"),
        ("20s/side", "time", "alternating", "20s"),
        ("20s", "reps", "both", "10"),
        ("6/side", "reps", "alternating", "6/side"),
        ("6/side", "reps", "both", "6"),
        ("8-12", "reps", "switching", "8-12"),
        ("12", "reps", "switching", "12/side"),
        ("40m/side", "distance", "both", "40m"),
        ("max", "hold", "switching", "max"),
        (None, "distance", "switching", "40m/side"),
    ],
)
def test_an_amount_follows_measure_and_sides(
    now: str | None, measure: str, sides: str, wanted: str
) -> None:
    assert fitting(now, measure, sides) == wanted
    assert fits(wanted, measure, sides)


def test_the_person_accepts_refuses_and_quits(home: Home, forge: Forge, typed: Any) -> None:
    for name in "abcd":
        page(home, f"pages/{name}.md", PAGE.replace("Sit Down", name * 3))
    typed("what?", "a", "r", "q")
    ran = forge("import", "pages")
    assert ran.code == 1
    assert written(home).keys() == {"aaa.toml"}
    assert "is no answer" in ran.err
    assert ran.out.endswith("1 imported, 0 unchanged, 1 refused, 2 not imported\n")
    typed("all")
    assert forge("import", "pages").code == 0
    assert len(written(home)) == 4
    typed()
    page(home, "pages/e.md", PAGE)
    ran = forge("import", "pages")
    assert ran.code == 1
    assert ran.out.endswith("0 imported, 4 unchanged, 1 not imported\n")


@pytest.mark.parametrize(("answer", "told"), [((), "1 not imported"), (("r",), "1 refused")])
def test_one_page_that_is_not_taken_is_counted_too(
    home: Home, forge: Forge, typed: Any, answer: tuple[str, ...], told: str
) -> None:
    typed(*answer)
    ran = forge("import", page(home, "a.md"))
    assert ran.code == 1
    assert ran.out.endswith(f"0 imported, 0 unchanged, {told}\n")


def test_the_question_breaks_between_words(
    home: Home, forge: Forge, typed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    typed()
    ran = forge("import", page(home, "a.md"))
    first, second = ran.out[ran.out.index("Enter or a:") :].splitlines()[:2]
    assert (first, second) == (
        "Enter or a: accept, c: change, r:",
        "refuse, all: accept all, q: quit > ",
    )


def test_the_person_changes_measure_and_sides(home: Home, forge: Forge, typed: Any) -> None:
    typed("c", "hodl", "hold", "switching", "", "", "")
    ran = forge("import", page(home, "a.md"))
    assert 'did you mean "hold"?' in ran.err
    movement = written(home)["sit-down.toml"]["movement"]
    assert (movement["measure"], movement["sides"]) == ("hold", "switching")
    assert "sides switching, as you said when it was imported" in movement["inferred"]
    assert forge("check").code == 0


def test_a_change_that_does_not_fit_is_told(home: Home, forge: Forge, typed: Any) -> None:
    typed("c", "hold", "alternating", "", "", "a")
    ran = forge("import", page(home, "a.md"))
    assert "It stays as it was: " in ran.err
    assert written(home)["sit-down.toml"]["movement"]["measure"] != "hold"


def test_all_does_not_replace_what_is_shipped(own_home: Home, forge: Forge, typed: Any) -> None:
    page(own_home, "pages/a.md")
    page(own_home, "pages/seed.md", SEED)
    typed("all", "r")
    ran = forge("import", "pages")
    assert ran.code == 1
    assert f'It would replace the shipped "{ID}"' in " ".join(ran.out.split())
    assert written(own_home).keys() == {"sit-down.toml"}


def test_json_is_not_mixed_with_questions(home: Home, forge: Forge, typed: Any) -> None:
    typed()
    ran = forge("import", page(home, "a.md"), "--json")
    assert (ran.code, ran.err) == (2, "on a terminal --json goes with --dry-run or --yes\n")
    ran = forge("import", "a.md", "--json", "--yes")
    assert json.loads(ran.out)["id"] == "sit-down"
    assert written(home).keys() == {"sit-down.toml"}
