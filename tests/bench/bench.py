"""Benchmarks, each against something measured in the same run: python tests/bench/bench.py [NAME].

Figures are medians of five runs unless said otherwise. Nothing here is asserted.
"""

import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from common import HOUR, PROGRAM, add_exercises, home, ms
from counted import stats
from keys import keys
from past import history
from screen import cpu, figure, frame
from sound import sound

from forge_tui.audio.synthesis import pcm_of
from forge_tui.audio.tones import TONES
from forge_tui.config import Preferences
from forge_tui.player.cursor import advance
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.loading import script_of
from forge_tui.session.score import Note, certain, sounded
from pages import pages

REAL = """
name = "Real time"
[[block]]
kind = "sets"
sets = %d
rest = "5s"
exercises = [{ exercise = "outside-leg-kick-pushup", do = "1" }]
"""


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def run(env: dict[str, str], *args: str) -> str:
    done = subprocess.run(
        args, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode not in {0, 1}:
        raise SystemExit(done.stderr)
    return done.stdout


def simulate() -> None:
    """Simulate an hour's workout: the pure player."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hour.toml"
        path.write_text(HOUR)
        plan = script_of(str(path), Preferences(), lead=None, pace=None, with_memory=False).plan()
    events = rehearse(plan)
    figures = [seconds(lambda: rehearse(plan)) for _ in range(5)]
    print(f"simulate {events[-1].t / 60_000:.1f} min, {len(events)} events: {ms(figures)}")


def notes_ahead(head: Playhead, horizon_ms: int) -> tuple[Note, ...]:
    """Return what is certain to sound, as the speaker plans it."""
    return sounded(certain(head, horizon_ms))


def score() -> None:
    """Make all tones, and find what sounds in the next two minutes of the densest workout."""
    tones = [seconds(lambda: [pcm_of(tone) for tone in TONES.values()]) for _ in range(5)]
    print(f"{len(TONES)} tones: {ms(tones)}")
    for name in ("kick-and-push", "four-minute-tabata"):
        plan = script_of(name, Preferences(), lead=None, pace=None, with_memory=False).plan()
        head, _ = obey(Playhead(plan), Command(Act.START))
        most: tuple[int, list[float]] = 0, []
        while head.state is not State.ENDED:
            look = partial(notes_ahead, head, 120_000)
            most = max(most, (len(look()), [seconds(look) for _ in range(5)]))
            head, _ = advance(head, 30_000)
        print(f"score of two minutes of {name}, {most[0]} notes: {median(most[1]) * 1000:.1f} ms")


def startup() -> None:
    """Start-up of `list workouts` beside `import pydantic`."""
    with home() as (_, env):
        listing = [*PROGRAM, "list", "workouts"]
        importing = [sys.executable, "-c", "import pydantic"]
        run(env, *listing)
        pairs = [
            (seconds(lambda: run(env, *listing)), seconds(lambda: run(env, *importing)))
            for _ in range(15)
        ]
    ours, theirs = median(p[0] for p in pairs), median(p[1] for p in pairs)
    print(
        f"list workouts {ours * 1000:.0f} ms, import pydantic {theirs * 1000:.0f} ms (medians of "
        f"15): {ours / theirs:.2f}x"
    )


def load() -> None:
    """A thousand exercise files of the person's own, cold and from the index."""
    with home() as (folder, env):
        add_exercises(folder)
        listing = [*PROGRAM, "list", "exercises", "--json"]
        cold, warm = [], []
        for _ in range(5):
            shutil.rmtree(folder / ".cache", ignore_errors=True)
            cold.append(seconds(lambda: run(env, *listing)))
            warm.append(seconds(lambda: run(env, *listing)))
        count = len(json.loads(run(env, *listing)))
    print(f"list {count} exercises: cold {ms(cold)}, from the index {ms(warm)}")


def burn() -> None:
    while True:
        pass


def realtime() -> None:
    """Error of a played workout from its first event line to its last, all cores busy."""
    cores = range(os.cpu_count() or 1)
    burners = [multiprocessing.Process(target=burn, daemon=True) for _ in cores]
    for burner in burners:
        burner.start()
    for sets in (1, 6):
        errors = [played_error(sets) for _ in range(5)]
        length = 10 + 5.5 * sets + 5 * (sets - 1)
        told = ", ".join(f"{error:+.1f}" for error in errors)
        print(f"played {length:g} s under load: median {median(errors):+.1f} ms ({told})")
    for burner in burners:
        burner.kill()


def played_error(sets: int) -> float:
    """Milliseconds by which a played workout was longer than planned."""
    with home() as (folder, env):
        path = folder / "real.toml"
        path.write_text(REAL % sets)
        call = [*PROGRAM, "play", str(path), "--plain"]
        player = subprocess.Popen(
            call, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        )
        assert player.stdout is not None
        read = [(time.monotonic(), line) for line in player.stdout]
        player.wait()
    events = [(at, line) for at, line in read if line[:8].strip().count(":") == 1]
    planned = [clock(line) for _, line in events]
    return ((events[-1][0] - events[0][0]) - (planned[-1] - planned[0])) * 1000


def clock(line: str) -> float:
    minutes, rest = line[:8].split(":")
    return int(minutes) * 60 + float(rest)


BENCHMARKS = {
    "simulate": simulate, "score": score, "startup": startup, "load": load, "realtime": realtime,
    "frame": frame, "cpu": cpu, "figure": figure, "keys": keys, "sound": sound, "pages": pages,
    "history": history, "stats": stats,
}  # fmt: skip

if __name__ == "__main__":
    for name in sys.argv[1:] or BENCHMARKS:
        BENCHMARKS[name]()
