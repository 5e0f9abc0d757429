"""Disks that are full, folders that may not be written to, deaths, and copies that meet."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from stage import begun, kicks
from workouts_done import on_day

from forge_tui.history import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from program import Home

    Mount = Callable[..., Path]

SEED = """
name = "Seed"
[[block]]
kind = "sets"
sets = 2
rest = "5s"
exercises = [{ exercise = "outside-leg-kick-pushup", do = "3", lead = "right" }]
"""
PLAY = ("play", "seed.toml", "--plain", "--speed", "200")


@pytest.fixture
def mount() -> Iterator[Mount]:
    """Mount a small disk on a folder of the person's; what lies there goes along."""
    mounted: list[Path] = []

    def put(folder: Path, size: str = "64k", *, read_only: bool = False) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        command = shutil.which("mount")
        if os.geteuid() or sys.platform != "linux" or command is None:
            pytest.skip("only root on Linux may mount a small disk")
        kept = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        call = [command, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        if subprocess.run(call, capture_output=True, check=False).returncode:
            pytest.skip("this machine lets nobody mount a small disk")
        mounted.append(folder)
        for path, data in kept.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if read_only:
            subprocess.run([command, "-o", "remount,ro", str(folder)], check=True)
        return folder

    yield put
    for folder in reversed(mounted):
        subprocess.run([shutil.which("umount") or "", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """Leave no room; returns what takes it."""
    ballast = disk / "ballast"
    # More than any of these disks holds.
    with ballast.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        file.writelines([bytes(4096)] * 4096)
    return ballast


@pytest.mark.parametrize(
    ("deed", "calls"),
    [("keep", 30), ("say", 30), ("delete", 4), ("take", 60), ("take back", 30), ("index", 15)],
)
def test_a_death_at_any_call_leaves_everything_whole(tmp_path: Path, deed: str, calls: int) -> None:
    script = Path(__file__).with_name("kill_points.py")
    run = subprocess.run(
        [sys.executable, str(script), deed, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    # Fewer would mean that the deed is not looked at.
    assert int(run.stdout) >= calls


def test_a_disk_that_is_full_at_the_end_is_told_and_nothing_lost(home: Home, mount: Mount) -> None:
    home.file("seed.toml", SEED)
    ballast = fill(mount(home.folder / ".local/share/forge-tui"))
    done = home.call(*PLAY, code=2)
    assert done.stderr == (
        "the session could not be saved (No space left on device); what was done is kept, and "
        "saved at the next start\n"
    )
    told = home.call("history", "--json")
    assert "a finished session cannot be saved: No space left on device" in told.stderr
    (unsaved,) = json.loads(told.stdout)
    assert unsaved["state"] == "practice"
    ballast.unlink()
    (saved,) = home.history()
    assert saved == unsaved
    assert home.journals() == []
    assert home.history() == [saved]


def test_a_disk_that_is_full_all_the_time_is_told_and_what_was_done_lies_elsewhere(
    home: Home, mount: Mount
) -> None:
    home.file("seed.toml", SEED)
    elsewhere = home.folder / "elsewhere"
    elsewhere.mkdir()
    home.env["TMPDIR"] = str(elsewhere)
    ballast = fill(mount(home.folder / ".local"))
    done = home.call(*PLAY, code=2)
    assert "the session cannot be saved (No space left on device); the workout goes on" in " ".join(
        done.stdout.split()
    )
    (file,) = elsewhere.glob("2*.toml")
    sessions = home.folder / ".local/share/forge-tui/sessions"
    assert f"it is in {file} now: move it to {sessions}" in done.stderr
    assert [each["reps"] for each in tomllib.loads(file.read_text())["sets"]] == [3, 3]
    ballast.unlink()
    sessions.mkdir(parents=True, exist_ok=True)
    sessions.joinpath(file.name).write_bytes(file.read_bytes())
    (session,) = home.history()
    assert session["id"] == file.stem


def test_a_full_cache_only_costs_time(home: Home, mount: Mount) -> None:
    folder = home.folder / ".local/share/forge-tui/sessions"
    for day in range(50):
        write(on_day(day), folder)
    fill(mount(home.folder / ".cache", "1m"))
    for _ in range(2):
        done = home.call("history", "--json")
        assert done.stderr == ""
        assert len(json.loads(done.stdout)) == 50


def test_a_read_only_home_is_told_and_what_was_done_lies_elsewhere(
    home: Home, mount: Mount
) -> None:
    home.file("seed.toml", SEED)
    home.call(*PLAY)
    before = home.history()
    elsewhere = home.folder.with_name(f"{home.folder.name}-elsewhere")
    elsewhere.mkdir()
    home.env["TMPDIR"] = str(elsewhere)
    mount(home.folder, "8m", read_only=True)
    assert home.history() == before
    assert "Kick and push" in home.call("list", "workouts").stdout
    done = home.call("history", "--delete", before[0]["id"], code=2)
    assert done.stderr == "that cannot be done: Read-only file system\n"
    done = home.call(*PLAY, code=2)
    assert "could not be saved (Read-only file system); it is in " in done.stderr
    assert len(list(elsewhere.glob("2*.toml"))) == 1
    assert home.history() == before


def together(home: Home, count: int, *args: str) -> list[tuple[str, str]]:
    """Run so many copies at once; returns what each has said, on both streams."""
    call = [sys.executable, "-m", "forge_tui", *args]
    copies = [
        subprocess.Popen(
            call, env=home.env, cwd=home.folder, stdin=subprocess.DEVNULL, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for _ in range(count)
    ]  # fmt: skip
    said = [copy.communicate(timeout=60) for copy in copies]
    assert [copy.returncode for copy in copies] == [0] * count, said
    return said


def test_copies_that_finish_and_index_at_once_lose_and_double_nothing(home: Home) -> None:
    home.file("seed.toml", SEED)
    together(home, 3, *PLAY)
    said = together(home, 3, "history", "--json")
    assert [errors for _, errors in said] == [""] * 3
    assert len({out for out, _ in said}) == 1
    assert len(json.loads(said[0][0])) == 3


def test_one_session_that_several_copies_want_to_save_is_saved_once(home: Home) -> None:
    player, _, pages = begun(kicks(), home.running)
    player.go(110)
    pages.close()
    # It has ended, and was cut off before it was saved.
    (journal,) = home.journals()
    ended = journal.read_bytes()
    sessions = home.folder / ".local/share/forge-tui/sessions"
    for _ in range(3):
        shutil.rmtree(sessions, ignore_errors=True)
        journal.write_bytes(ended)
        said = together(home, 3, "history", "--json")
        assert [errors for _, errors in said] == [""] * 3
        (session,) = home.history()
        assert session["id"] == journal.stem
        assert [file.name for file in sessions.iterdir()] == [f"{journal.stem}.toml"]
        assert [*home.running.glob("*.lock"), *home.journals()] == []
