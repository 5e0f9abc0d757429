"""The index gives what the files hold, whatever has become of it."""

from __future__ import annotations

import gc
import os
import random
import sqlite3
import weakref
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from workouts_done import KICK, SESSION, SQUAT, on_day

from condensed import history_of
from forge_tui.history import Amendment, SetChange, amend, delete, read_all, tables, write
from forge_tui.history.index import open_headings, open_history, open_sittings
from forge_tui.history.reading import read_as_named
from forge_tui.record import ExerciseFacts, Heading

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.done import History


class Place:
    """A folder of sessions and a cache; `parsed` are files that were read."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sessions, self.cache = root / "sessions", root / "cache"
        self.file = self.cache / "history.sqlite"
        self.parsed: list[str] = []

        def read(path: Path) -> object:
            self.parsed.append(path.name)
            return read_as_named(path)

        monkeypatch.setattr("forge_tui.history.index.read_as_named", read)
        # Files that were written just now would be read again.
        monkeypatch.setattr("forge_tui.history.files._TICK_NS", -1)

    def check(self) -> list[str]:
        """Compare with all files read anew; returns which of them the index has read."""
        records, problems = read_all(self.sessions)
        self.parsed.clear()
        history, told = open_history(self.sessions, self.cache)
        assert history == history_of(records)
        assert [*map(str, told)] == [*map(str, problems)]
        parsed = [*self.parsed]
        outline, told = open_sittings(self.sessions, self.cache)
        assert outline == replace(history, dones=())
        assert [*map(str, told)] == [*map(str, problems)]
        headings = [Heading.of(record) for record in records]
        listed = open_headings(self.sessions, self.cache)
        assert listed.headings == headings
        whole = [replace(record, played=None) for record in records]
        assert [*listed.records([record.id for record in records])] == whole
        return parsed


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    made = Place(tmp_path, monkeypatch)
    for day in range(4):
        write(on_day(day), made.sessions)
    write(on_day(5, practice=True, state="practice"), made.sessions)
    amend(on_day(1), Amendment((SetChange(0, reps=3),)), made.sessions)
    (made.sessions / "torn.toml").write_text("torn = [")
    return made


def test_an_unchanged_folder_is_not_read_again(place: Place) -> None:
    assert len(place.check()) == 6
    assert place.check() == []


def test_practice_is_listed_and_not_counted(place: Place) -> None:
    history, _ = open_history(place.sessions, place.cache)
    assert [sitting.id for sitting in history.sittings] == [on_day(day).id for day in range(4)]
    assert len(open_headings(place.sessions, place.cache).headings) == 5


def test_only_what_has_changed_is_read(place: Place) -> None:
    place.check()
    write(on_day(9), place.sessions)
    assert place.check() == [f"{on_day(9).id}.toml"]
    amend(on_day(2), Amendment(note="good"), place.sessions)
    assert place.check() == [f"{on_day(2).id}.toml"]
    (place.sessions / "torn.toml").write_text("torn = [[")
    assert place.check() == ["torn.toml"]
    delete(on_day(1).id, place.sessions)
    assert place.check() == []


def test_a_file_that_has_just_been_written_is_read_once_more(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It may change again within the same tick of the clock that stamps it.
    monkeypatch.setattr("forge_tui.history.files._TICK_NS", 10**12)
    assert len(place.check()) == 6
    assert len(place.check()) == 6


def torn_in_the_middle(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2 :] = random.Random(1).randbytes(len(data) - len(data) // 2)
    file.write_bytes(data)


def one_letter_changed(file: Path) -> None:
    data = file.read_bytes()
    assert data.count(b'"Legs"') > 1
    file.write_bytes(data.replace(b'"Legs"', b'"Lugs"'))


def of_another_version(file: Path) -> None:
    with sqlite3.connect(file) as other:
        other.execute("PRAGMA user_version = 7")
    other.close()


def of_another_program(file: Path) -> None:
    version = sqlite3.connect(file)
    (number,) = version.execute("PRAGMA user_version").fetchone()
    version.close()
    file.unlink()
    other = sqlite3.connect(file)
    other.execute(f"PRAGMA user_version = {number}")
    other.execute("CREATE VIEW session AS SELECT 1")
    other.commit()
    other.close()


HARMS = {
    "deleted": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "no database": lambda file: file.write_bytes(b"x" * 5000),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:5000]),
    "torn in the middle": torn_in_the_middle,
    "one letter changed": one_letter_changed,
    "of another version": of_another_version,
    "of another program": of_another_program,
}


@pytest.mark.parametrize("harm", HARMS)
def test_whatever_becomes_of_the_index_the_figures_are_the_same(place: Place, harm: str) -> None:
    for day in range(10, 60):
        write(on_day(day), place.sessions)
    place.check()
    HARMS[harm](place.file)
    assert place.check()
    # It has been mended, not only done without.
    assert place.check() == []


def test_torn_in_many_ways_it_is_never_an_error(place: Place) -> None:
    records, _ = read_all(place.sessions)
    place.check()
    dice, whole = random.Random(9), place.file.read_bytes()
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 200)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        place.file.write_bytes(data[: dice.choice([len(data), dice.randrange(len(data))])])
        assert open_history(place.sessions, place.cache)[0] == history_of(records)
    place.check()
    assert place.check() == []


def test_a_folder_in_its_place_is_done_without(place: Place) -> None:
    place.file.mkdir(parents=True)
    assert place.check()
    assert place.check()


def test_what_another_copy_has_locked_is_done_without(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.check()
    write(on_day(9), place.sessions)
    monkeypatch.setattr(tables, "_PATIENCE_SECONDS", 0.0)
    other = sqlite3.connect(place.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    # What is there is used, and what is new is read each time.
    assert place.check() == [f"{on_day(9).id}.toml"]
    assert place.check() == [f"{on_day(9).id}.toml"]
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("COMMIT")
    other.close()
    assert place.check() == [f"{on_day(9).id}.toml"]
    assert place.check() == []


def test_a_full_disk_is_done_without(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    real = tables._connect  # noqa: SLF001 - SQLite's own limit stands for the disk's

    def small(path: Path, way: str) -> sqlite3.Connection:
        found = real(path, way)
        found.execute("PRAGMA max_page_count = 1")
        return found

    monkeypatch.setattr(tables, "_connect", small)
    assert len(place.check()) == 6
    assert len(place.check()) == 6
    monkeypatch.undo()
    place.check()
    assert open_history(place.sessions, place.cache)[0].sittings


def test_a_session_that_is_there_twice_counts_once(place: Place) -> None:
    id_ = on_day(0).id
    text = (place.sessions / f"{id_}.toml").read_text()
    names = (f"{id_}.sync-conflict-20260103-101112-ABCDEFG.toml", "a copy of mine.toml")
    for name in names:
        (place.sessions / name).write_text(text)
    place.check()
    history, problems = open_history(place.sessions, place.cache)
    assert [sitting.id for sitting in history.sittings].count(id_) == 1
    assert len(history.sittings) == 4
    for name in names:
        sentence = f"{place.sessions / name}: is a copy of {id_}.toml, which counts"
        assert any(str(problem).startswith(sentence) for problem in problems)


def test_a_copy_of_an_amendment_is_told_and_left_out(place: Place) -> None:
    (said,) = place.sessions.glob("*.amend.toml")
    copy = said.name.replace(".toml", ".sync-conflict-20260103-101112-ABCDEFG.toml")
    (place.sessions / copy).write_bytes(said.read_bytes())
    place.check()
    _, problems = open_history(place.sessions, place.cache)
    assert any(f"{copy}: is a copy" in str(problem) for problem in problems)
    said.unlink()
    # Alone it is what was said.
    place.check()
    history, problems = open_history(place.sessions, place.cache)
    assert history.dones[1 * 3].reps == 3
    assert len(problems) == 1


def test_facts_are_those_of_the_day_or_else_the_librarys(tmp_path: Path) -> None:
    sessions = tmp_path / "sessions"
    write(on_day(0, sets=(KICK, SQUAT)), sessions)
    known = {"kick": ExerciseFacts("Glutes", ("Abs",), "02022")}
    write(on_day(1, sets=(KICK, SQUAT), exercises=known), sessions)

    def facts(exercise: str) -> ExerciseFacts | None:
        return {"kick": ExerciseFacts("Chest")}.get(exercise)

    history, _ = open_history(sessions, tmp_path / "cache", facts)
    told = [(done.exercise, done.target, done.secondary, done.met) for done in history.dones]
    assert told == [
        ("kick", "Chest", (), None),
        ("squat", None, (), None),
        ("kick", "Glutes", ("Abs",), "02022"),
        ("squat", None, (), None),
    ]


def test_progress_is_told_for_each_file_that_is_read(place: Place) -> None:
    told: list[tuple[int, int]] = []
    open_history(place.sessions, place.cache, progress=lambda *each: told.append(each))
    assert told == [(number, 6) for number in range(1, 7)]


def test_the_names_of_files_need_not_be_text(place: Place) -> None:
    name = os.fsdecode(b"\xff\xfe.toml")
    (place.sessions / name).write_text((place.sessions / f"{on_day(0).id}.toml").read_text())
    assert name in place.check()
    assert place.check() == []


def same(one: Path, two: Path, root: Path) -> History:
    histories = [open_history(each, root / "cache" / each.name)[0] for each in (one, two)]
    assert histories[0] == histories[1]
    return histories[0]


def test_a_wall_clock_that_goes_back_only_changes_the_order(tmp_path: Path) -> None:
    later = replace(SESSION, id="20260101T060000-def", started=SESSION.started)
    before = on_day(-365)
    for record in (SESSION, before, later):
        write(record, tmp_path / "one")
    for record in (later, SESSION, before):
        write(record, tmp_path / "two")
    history = same(tmp_path / "one", tmp_path / "two", tmp_path)
    assert [sitting.id for sitting in history.sittings] == [before.id, SESSION.id, later.id]


def test_reading_leaves_no_garbage_behind_where_much_is_kept_for_good(tmp_path: Path) -> None:
    """The full screen freezes what it has loaded; a list that is read later is no part of that."""

    class Closed:
        me: Closed

    gc.collect()
    gc.freeze()
    try:
        closed = Closed()
        closed.me = closed
        there = weakref.ref(closed)
        del closed
        open_headings(tmp_path, tmp_path / "cache")
        gc.collect()
        assert there() is None
    finally:
        gc.unfreeze()
