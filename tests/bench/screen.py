"""The full screen's first frame, and what it takes of a core while it plays."""

import shutil
import sys
from itertools import pairwise
from pathlib import Path
from statistics import median

from child import Child
from common import PROGRAM, RUNS, UNTIL_WORK, add_exercises, forget, home, hour, ms, settle

EMPTY = "from textual.app import App\nApp().run()\n"
# The background, in the first thing that is drawn.
PAINTED = b"\x1b[48;2;"
HEADINGS = (b"WORKOUTS", b"EXERCISES")
LISTED = (b"Band full body", b"Bodyweight")
STARTS = 15
PLAYED, PAUSED, PIECES = 20.0, 5.0, 0.02


def frame() -> None:
    """Exec to first frame beside an empty Textual app's; then until the workouts are listed."""
    with home() as (folder, env):
        settle(folder)
        empty = folder / "empty.py"
        empty.write_text(EMPTY)
        call = [sys.executable, str(empty)]
        pairs = [(first(call, env, PAINTED), start(env)[0]) for _ in range(STARTS + 1)][1:]
        theirs, ours = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
        print(
            f"first frame {ours * 1000:.0f} ms, of an empty Textual app {theirs * 1000:.0f} ms "
            f"(medians of {STARTS}): {ours / theirs:.2f}x"
        )
        listed(folder, env)


def listed(folder: Path, env: dict[str, str]) -> None:
    """First frame to listed workouts at a thousand exercises."""
    add_exercises(folder)
    cold, warm = [], []
    for _ in range(RUNS):
        shutil.rmtree(folder / ".cache", ignore_errors=True)
        cold.append(start(env))
        warm.append(start(env))
    for name, starts in (("cold", cold), ("from the index", warm)):
        print(
            f"a thousand exercises, {name}: first frame {ms([first for first, _ in starts])}, "
            f"workouts listed {ms([last - first for first, last in starts])} later"
        )


def first(call: list[str], env: dict[str, str], *marks: bytes) -> float:
    """Seconds from exec to marks in the bytes."""
    with Child(call, env) as child:
        return child.until(*marks)


def start(env: dict[str, str]) -> tuple[float, float]:
    """Seconds from exec to the headings, and to the listed workouts."""
    with Child(PROGRAM, env) as child:
        return child.until(*HEADINGS), child.until(*LISTED)


def cpu() -> None:
    """Share of a core, and bytes, while playing and while paused."""
    with home() as (folder, env):
        settle(folder)
        call = [*PROGRAM, "play", hour(folder)]
        played, paused = zip(*[shares(call, env, folder) for _ in range(RUNS)], strict=True)
    for name, runs in (("playing", played), ("paused", paused)):
        told = ", ".join(f"{share:.1%}" for share, _ in runs)
        print(
            f"{name} at 100x30: {median(share for share, _ in runs):.1%} of a core ({told}), "
            f"{median(count for _, count in runs):.0f} bytes/s"
        )


def shares(call: list[str], env: dict[str, str], folder: Path) -> list[tuple[float, float]]:
    """Share of a core and bytes a second, once while playing, once while paused."""
    forget(folder)
    with Child(call, env) as child:
        child.read_for(UNTIL_WORK)
        played = share(child, PLAYED)
        child.press(b"p")
        child.read_for(1.0)
        return [played, share(child, PAUSED)]


def share(child: Child, seconds: float) -> tuple[float, float]:
    used, count = child.cpu(), len(child.raw)
    child.read_for(seconds)
    return (child.cpu() - used) / seconds, (len(child.raw) - count) / seconds


SQUATS = """
name = "Squats"
[[block]]
kind = "sets"
exercises = [{ exercise = "squat", sets = 1, do = "60" }]
"""


def figure() -> None:
    """How evenly the frames of a figure come that never stands still."""
    with home() as (folder, env):
        settle(folder)
        workout = folder / "squats.toml"
        workout.write_text(SQUATS)
        gaps, shares = [], []
        with Child([*PROGRAM, "play", str(workout)], env) as child:
            child.read_for(UNTIL_WORK)
            for _ in range(RUNS):
                used, came = child.cpu(), child.read_for(PAUSED * 2)
                shares.append((child.cpu() - used) / (PAUSED * 2))
                between = [after - before for (before, _), (after, _) in pairwise(came)]
                # A frame comes in pieces.
                gaps += [gap for gap in between if gap > PIECES]
    gaps.sort()
    told = ", ".join(f"{share:.1%}" for share in shares)
    print(
        f"figure at 100x30: {1 / median(gaps):.1f} frames a second, between two "
        f"{ms(gaps)}, p95 {gaps[len(gaps) * 95 // 100] * 1000:.0f} ms; "
        f"{median(shares):.1%} of a core ({told})"
    )


if __name__ == "__main__":
    for name in sys.argv[1:] or ("frame", "cpu", "figure"):
        {"frame": frame, "cpu": cpu, "figure": figure}[name]()
