"""The real program, in a home of its own."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import IO, Any

PROGRAM = (sys.executable, "-m", "forge_tui")
INDEX = ".cache/forge-tui/index.json"

KICKS = """
name = "Kicks"
[[block]]
name = "Main"
kind = "sets"
sets = 2
rest = "20s"
exercises = [
  { exercise = "outside-leg-kick-pushup", do = "5", lead = "right" },
  { exercise = "side-plank", do = "20s/side" },
]
[[block]]
name = "Finisher"
kind = "tabata"
rounds = 4
exercises = [{ exercise = "mountain-climber" }]
"""


@cache
def index_of_the_shipped() -> str:
    """Return what the program keeps of the files that come with it, once it has read them all."""
    with tempfile.TemporaryDirectory() as folder:
        env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": folder}
        subprocess.run([*PROGRAM, "list", "workouts"], env=env, check=True, capture_output=True)
        return (Path(folder) / INDEX).read_text(encoding="utf-8")


class Home:
    """The folders of a person who has used the program before, and calls of it there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
        self.env |= {"HOME": str(folder), "PYTHONUNBUFFERED": "1"}
        self.running = folder / ".local/state/forge-tui"
        # What does not listen needs no device, and no word that there is none.
        self.settings("sound = false")
        self.file(INDEX, index_of_the_shipped())

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def settings(self, *lines: str) -> None:
        """Set these, and nothing else."""
        self.file(".config/forge-tui/settings.toml", "\n".join([*lines, ""]))

    def call(
        self, *args: str, code: int = 0, typed: str | None = None, timeout: float = 60
    ) -> subprocess.CompletedProcess[str]:
        """Run to the end; standard input is a null device unless something is typed."""
        done = subprocess.run(
            [*PROGRAM, *args],
            env=self.env,
            cwd=self.folder,
            input=typed,
            stdin=subprocess.DEVNULL if typed is None else None,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert done.returncode == code, done.stderr + done.stdout
        return done

    @contextmanager
    def playing(self, *args: str, **keys: Any) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
        """Start the program; yields (process, its output), and kills what still runs at the end."""
        keys = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "text": True, **keys}
        with subprocess.Popen([*PROGRAM, *args], env=self.env, cwd=self.folder, **keys) as process:
            assert process.stdout is not None
            try:
                yield process, process.stdout
            finally:
                process.kill()

    def first_line(self, *args: str) -> str:
        """Start the program, and kill it as soon as it has said its first line."""
        with self.playing(*args) as (_, out):
            return out.readline()

    def journals(self) -> list[Path]:
        return list(self.running.glob("*.journal"))

    def forget_running(self) -> None:
        for path in self.journals():
            path.unlink()

    def history(self) -> list[dict[str, Any]]:
        value: list[dict[str, Any]] = json.loads(self.call("history", "--json").stdout)
        return value

    def transcript(self, name: str, *options: str) -> list[dict[str, Any]]:
        lines = self.call("transcript", name, "--json", *options).stdout.splitlines()
        return [json.loads(line) for line in lines]


def seconds(line: str) -> float | None:
    """Return the session time at the start of an event's line; None for any other line."""
    minutes, colon, rest = line[:8].strip().partition(":")
    return int(minutes) * 60 + float(rest) if colon and minutes.isdigit() else None
