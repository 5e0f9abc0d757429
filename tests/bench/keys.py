"""From a key to its effect on the screen."""

import json
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from child import SIZE, Child
from common import PROGRAM, RUNS, UNTIL_WORK, add_exercises, forget, home, hour, settle

from forge_tui.ui.font import glyph

KEYS = 100
PAUSES = 20
DOWN, BACKSPACE = b"\x1b[B", b"\x7f"
# Columns of the pane with search and lists.
SIDEBAR = 34
BANNER = ["".join(glyph(letter, 2, 1)[row] for letter in "PAUSED").rstrip() for row in range(4)]
LATEST = 2.0


def keys() -> None:
    """Key to screen in the library at a thousand exercises and at ten, and in the player."""
    for count in (10_000, 1000):
        with home() as (folder, env):
            settle(folder)
            add_exercises(folder, count)
            with library(env):
                pass  # now there is an index
            for name, run in IN_LIBRARY.items():
                tell(f"{name}, {count:,} exercises", [run(env) for _ in range(RUNS)])
    with home() as (folder, env):
        settle(folder)
        call = [*PROGRAM, "play", hour(folder)]
        tell("next view", [views(call, env, folder) for _ in range(RUNS)])
        told = [pauses(call, env, folder) for _ in range(RUNS)]
        tell("pause", [each for each, _ in told])
        late = [abs(each) for _, run in told for each in run]
        print(f"pause in the journal: {median(late):.1f} ms from the key, at most {max(late):.1f}")


def tell(name: str, runs: Sequence[Sequence[float]]) -> None:
    """Print the medians, over the runs, of the runs' percentiles."""
    cuts = [quantiles(run, n=20, method="inclusive") for run in runs]
    middle, high = (median(cut[at] for cut in cuts) * 1000 for at in (9, 18))
    worst = max(max(run) for run in runs) * 1000
    print(
        f"{name}: p50 {middle:.0f} ms, p95 {high:.0f} ms, at most {worst:.0f} ms "
        f"({len(runs)} x {len(runs[0])} keys)"
    )


@contextmanager
def library(env: dict[str, str]) -> Iterator[Child]:
    """The library, listed and at rest."""
    with Child(PROGRAM, env) as child:
        child.until(b"Bodyweight")
        child.read_for(3)
        yield child


def arrows(env: dict[str, str]) -> list[float]:
    with library(env) as child:
        return [seen(child, DOWN, sidebar) for _ in range(KEYS)]


def letters(env: dict[str, str]) -> list[float]:
    found = []
    with library(env) as child:
        child.press(b"/")
        child.read_for(0.3)
        for letter in "pskdg" * (KEYS // 5):
            found.append(seen(child, letter.encode(), listing))
            child.press(BACKSPACE)
            child.read_for(0.3)
    return found


def filters(env: dict[str, str]) -> list[float]:
    """Taking a filter and leaving it again, with all words counted anew."""
    with library(env) as child:
        child.press(b"f")
        child.read_for(0.5)
        return [seen(child, b"\r", sidebar) for _ in range(KEYS)]


IN_LIBRARY = {"arrow down": arrows, "a letter of a search": letters, "a filter": filters}


def views(call: list[str], env: dict[str, str], folder: Path) -> list[float]:
    forget(folder)
    with Child(call, env) as child:
        child.read_for(UNTIL_WORK)
        return [seen(child, b"v", layout) for _ in range(KEYS)]


def pauses(call: list[str], env: dict[str, str], folder: Path) -> tuple[list[float], list[float]]:
    """Seconds from `p` to PAUSED, and milliseconds to the journal's pause."""
    shown, late = [], []
    forget(folder)
    with Child(call, env) as child:
        child.read_for(UNTIL_WORK)
        journal = next((folder / ".local/state/forge-tui").glob("*.journal"))
        for _ in range(PAUSES):
            zero = session_start(child, journal)
            child.read_for(random.uniform(0.1, 0.8))
            pressed = time.perf_counter()
            shown.append(seen(child, b"p", is_paused))
            late.append(last_time(journal, "pause") - (pressed - zero) * 1000)
            child.press(b"p")
    return shown, late


def session_start(child: Child, journal: Path) -> float:
    """Return when the session's time was 0, pauses left out, by the next line of its journal."""
    # What it draws comes in later; meanwhile only the file is watched.
    child.read_for(0.2)
    size, deadline = journal.stat().st_size, time.perf_counter() + LATEST
    while journal.stat().st_size == size and time.perf_counter() < deadline:
        time.sleep(0.0005)
    return time.perf_counter() - last_time(journal) / 1000


def last_time(journal: Path, act: str | None = None) -> float:
    """Milliseconds of the session at the last line of all, or of an act."""
    lines = [json.loads(line) for line in journal.read_bytes().splitlines()[1:]]
    return float([line["t"] for line in lines if act in {None, line.get("act")}][-1])


def seen(child: Child, key: bytes, look: Callable[[Child], object]) -> float:
    """Press a key; returns the seconds until what is looked at is another."""
    child.draw()
    before = look(child)
    pressed = child.press(key)
    while time.perf_counter() < pressed + LATEST:
        # Of uneven length, so that keys do not come in step with the clock of the player.
        for at, end in child.read_for(random.uniform(0.1, 0.2)):
            child.draw(end)
            if look(child) != before:
                return at - pressed
    raise SystemExit(f"{key!r} did nothing:\n{child.text}")


def sidebar(child: Child) -> list[object]:
    """What the lists look like, the highlight with it."""
    rows = range(3, SIZE[1] - 1)
    return [child.screen.buffer[y][x] for y in rows for x in range(SIDEBAR)]


def listing(child: Child) -> list[str]:
    """What the lists say."""
    return [row[:SIDEBAR] for row in child.screen.display[3:]]


def layout(child: Child) -> tuple[bool, bool]:
    """Whether there are steps beside the digits, and a line that says which set it is."""
    return bool(re.search(r"\d\. [A-Z]", child.text)), "sets · set" in child.text


def is_paused(child: Child) -> bool:
    return all(row in child.text for row in BANNER)
