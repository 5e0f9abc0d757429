from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

ROOT = Path(__file__).parents[2]
SEED = "outside-leg-kick-pushup"


def ids(out: str) -> list[str]:
    return [row["id"] for row in json.loads(out)]


@pytest.mark.usefixtures("warm_home")
def test_exercises_are_listed_with_their_facets(forge: Forge) -> None:
    rows = {row["id"]: row for row in json.loads(forge("list", "exercises", "--json").out)}
    assert rows.keys() == {path.stem for path in (ROOT / "exercises").glob("*.toml")}
    seed = rows[SEED]
    assert seed["name"] == "Outside Leg Kick Pushup"
    facets = {key: seed[key] for key in ("body_part", "target", "difficulty", "category")}
    assert facets == {
        "body_part": "Legs",
        "target": "Glutes",
        "difficulty": "advanced",
        "category": "strength",
    }
    assert seed["equipment"] == ["Body Weight"]
    assert "Quadriceps" in seed["secondary"]


@pytest.mark.usefixtures("warm_home")
def test_workouts_are_listed_with_what_is_in_them(forge: Forge) -> None:
    rows = {row["id"]: row for row in json.loads(forge("list", "workouts", "--json").out)}
    assert rows["kick-and-push"]["name"] == "Kick and push"
    assert rows["kick-and-push"]["kinds"] == ["sets", "emom"]
    assert SEED in rows["kick-and-push"]["exercises"]


@pytest.mark.parametrize("what", ["exercises", "workouts"])
@pytest.mark.usefixtures("warm_home")
def test_the_table_is_made_for_80_columns(forge: Forge, what: str) -> None:
    lines = forge("list", what).out.splitlines()
    assert all(len(line) <= 80 for line in lines)
    assert [line.split()[0] for line in lines] == sorted(
        path.stem for path in (ROOT / what).glob("*.toml")
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--muscle", "quads"), True),
        (("--muscle", "QUADRICEPS"), True),
        (("--muscle", "glutes", "--difficulty", "Advanced"), True),
        (("--equipment", "body weight", "--body-part", "legs"), True),
        (("--category", "strength", "--search", "kick PUSH"), True),
        (("--pattern", "push", "--impact", "low"), True),
        (("--muscle", "biceps", "--muscle", "calves"), True),
        (("--equipment", "none"), True),
        (("--muscle", "biceps"), False),
        (("--pattern", "pull"), False),
        (("--muscle", "quads", "--difficulty", "beginner"), False),
    ],
)
@pytest.mark.usefixtures("warm_home")
def test_the_seed_is_found_by_its_facets(
    forge: Forge, filters: tuple[str, ...], *, expected: bool
) -> None:
    ran = forge("list", "exercises", "--json", *filters)
    assert ran.code == 0
    assert (SEED in ids(ran.out)) is expected


@pytest.mark.usefixtures("warm_home")
def test_a_filter_outside_the_vocabulary_is_a_mistake(forge: Forge) -> None:
    ran = forge("list", "exercises", "--equipment", "dumbel")
    assert ran.code == 2
    assert ran.err == 'there is no equipment "dumbel"; did you mean "Dumbbell"?\n'


@pytest.mark.usefixtures("warm_home")
def test_a_filtered_list_says_how_many_of_how_many_it_shows(forge: Forge) -> None:
    ran = forge("list", "exercises", "--search", "leg kick")
    *rows, last = ran.out.splitlines()
    whole = len([*(ROOT / "exercises").glob("*.toml")])
    assert SEED in rows[0]
    assert last == f"{len(rows)} of {whole} exercises"


@pytest.mark.usefixtures("warm_home")
def test_the_words_of_each_filter_are_counted(forge: Forge) -> None:
    told = json.loads(forge("list", "exercises", "--counts", "--json").out)
    rows = json.loads(forge("list", "exercises", "--json").out)
    for word, count in told["pattern"].items():
        assert count == sum(row["pattern"] == word for row in rows)
    assert sum(told["pattern"].values()) == len(rows)
    lines = forge("list", "exercises", "--counts", "--impact", "high").out.splitlines()
    jumps = sum(row["pattern"] == "jump" and row["impact"] == "high" for row in rows)
    assert ["pattern", "jump", str(jumps)] in [line.split() for line in lines]


@pytest.mark.usefixtures("warm_home")
def test_a_mistyped_search_is_told_what_was_meant(forge: Forge) -> None:
    ran = forge("list", "exercises", "--search", "sqaut")
    assert ran.code == 0
    assert ran.out.startswith("squat ")
    assert ran.err == 'nothing has "sqaut" in it; this is "squat"\n'
    assert forge("list", "exercises", "--search", "sqaut", "--json").out == "[]\n"


def test_favourites_are_listed(warm_home: Home, forge: Forge) -> None:
    assert forge("list", "exercises", "--favourites").err == "there is no such exercise\n"
    warm_home.write(
        "favourites.toml", 'exercises = ["squat", "gone"]\nworkouts = ["first-steps"]\n'
    )
    assert ids(forge("list", "exercises", "--favourites", "--json").out) == ["squat"]
    assert ids(forge("list", "workouts", "--favourites", "--json").out) == ["first-steps"]


@pytest.mark.usefixtures("home")
def test_what_is_not_there_is_an_empty_list(forge: Forge) -> None:
    assert forge("list", "exercises", "--json").out == "[]\n"
    ran = forge("list", "workouts")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "there is no such workout\n"


def test_bad_files_are_mentioned_and_the_good_ones_listed(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    home.exercise("bad", "")
    ran = forge("list", "exercises", "--json")
    assert ids(ran.out) == ["squat"]
    assert (ran.code, ran.err) == (0, "1 file has problems: forge-tui check\n")
    home.exercise("worse", "")
    assert forge("list", "exercises").err == "2 files have problems: forge-tui check\n"


def test_a_name_of_several_lines_stays_in_its_row(home: Home, forge: Forge) -> None:
    home.exercise("x", 'name = "a\\nb\\tc"\n[movement]\nmeasure = "reps"\n')
    assert forge("list", "exercises").out == "x  a b c\n"


def test_a_long_name_is_cut_where_there_is_no_room(home: Home, forge: Forge) -> None:
    name, id_ = "n" * 120, "i" * 60
    home.exercise(id_, f'name = "{name}"\ntarget = "Abs"\n[movement]\nmeasure = "reps"\n')
    (line,) = forge("list", "exercises").out.splitlines()
    assert len(line) == 80 - 2  # nothing stands in the last column
    assert line.split() == [id_, "n" * 10 + "…", "Abs"]


@pytest.mark.usefixtures("warm_home")
def test_show_json_is_the_file_and_its_id(forge: Forge) -> None:
    for path in [*ROOT.glob("exercises/*.toml"), *ROOT.glob("workouts/*.toml")]:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        assert json.loads(forge("show", path.stem, "--json").out) == {"id": path.stem, **raw}


@pytest.mark.usefixtures("warm_home")
def test_every_page_fits_into_80_columns(forge: Forge) -> None:
    for path in [*ROOT.glob("exercises/*.toml"), *ROOT.glob("workouts/*.toml")]:
        ran = forge("show", path.stem)
        assert (ran.code, ran.err) == (0, ""), path.stem
        assert all(len(line) <= 80 for line in ran.out.splitlines()), path.stem


@pytest.mark.usefixtures("warm_home")
def test_an_exercise_is_shown_with_all_its_sections(forge: Forge) -> None:
    out = " ".join(forge("show", SEED).out.split())
    raw = tomllib.loads((ROOT / f"exercises/{SEED}.toml").read_text(encoding="utf-8"))
    texts = [raw["name"], raw["summary"], *raw["tips"], *raw["mistakes"], *raw["corrections"]]
    texts += [text for each in raw["faq"] for text in (each["question"], *each["answers"])]
    texts += raw["steps"]
    for text in texts:
        assert " ".join(text.split()) in out
    assert "alternating (kick LEFT / kick RIGHT)" in out
    assert "One rep 5.5 s, never below 4.5 s" in out
    assert "UP AND KICK 1.5 s Leg straight out sideways step 3, breathe out" in out
    assert "Usually 10, 3 sets, rest 1:30, guided pace" in out
    assert "Easier pushup, side-tap-plank" in out
    assert "Related single-leg-hip-thrust, " in out


@pytest.mark.usefixtures("warm_home")
def test_a_workout_is_shown_block_by_block(forge: Forge) -> None:
    out = forge("show", "Kick and Push").out
    assert "2. Main: sets\n" in out
    entry = f"- {SEED}: 3 x 12, rest 1:30, left first, tempo 2-0-1-1, or pushup"
    assert entry in " ".join(out.split())
    assert "3. Finisher: emom, every 60 s, 6 times\n   - mountain-climber: 40\n" in out


def test_every_kind_of_block_is_shown(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    kinds = {
        "sets": "sets = 3\nrest = 45",
        "circuit": "rounds = 3",
        "superset": "round_rest = 20",
        "emom": "rounds = 4",
        "amrap": 'cap = "5:00"',
        "for-time": "cap = 90",
        "tabata": "",
        "ladder": "reps = [3, 2, 1]",
    }
    blocks = (
        f'[[block]]\nkind = "{kind}"\n{keys}\nexercises = [{{ exercise = "squat" }}]\n'
        for kind, keys in kinds.items()
    )
    home.workout("all", 'name = "All"\n' + "".join(blocks))
    out = forge("show", "all").out
    for line in (
        "   - squat: 3 x 10, rest 45 s",
        "2. circuit: circuit, 3 rounds, rest 60 s after each round",
        "3. superset: superset, 1 round, rest 20 s after each round",
        "4. emom: emom, every 60 s, 4 times",
        "5. amrap: amrap, as many rounds as possible in 5:00",
        "6. for-time: for-time, 1 round, at most 1:30",
        "7. tabata: tabata, 20 s work, 10 s rest, 8 times",
        "8. ladder: ladder, 3-2-1 reps, rest 60 s after each round",
    ):
        assert line in out.splitlines()


def test_a_file_is_shown_by_its_path(home: Home, forge: Forge) -> None:
    home.write(home.root / "x.toml", 'name = "X"\n[movement]\nmeasure = "hold"\n')
    assert json.loads(forge("show", "x.toml", "--json").out) == {
        "id": "x",
        "name": "X",
        "movement": {"measure": "hold"},
    }
    assert "Measured in seconds held" in forge("show", "x.toml").out
