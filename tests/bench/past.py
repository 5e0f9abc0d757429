"""Years of sessions, and what it takes to look at them."""

import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import tomli_w
from common import PROGRAM, RUNS, home, ms

from forge_tui.config import Preferences
from forge_tui.history.index import open_headings, open_history
from forge_tui.player.cursor import advance
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command
from forge_tui.session.keeping import About, Unfinished, record
from forge_tui.session.loading import script_of

# Together they have 25 sets each.
_WORKOUTS = ("kick-and-push", "strong-hour", "course-1-1", "dumbbell-full-body", "push-and-row")
_BEGUN = datetime(2016, 1, 4, 18, tzinfo=UTC)
_STAMP = "2016-01-04 18:00:00"
_DAY_MS = 24 * 3600 * 1000


def years(folder: Path, sessions: int) -> int:
    """Write so many sessions of shipped workouts; returns how many sets they have."""
    folder.mkdir(parents=True)
    texts = [_done(name) for name in _WORKOUTS]
    sets = 0
    for number in range(sessions):
        text, count = texts[number % len(texts)]
        started = _BEGUN + timedelta(hours=22 * number)
        id_ = f"{started:%Y%m%dT%H%M%S}-{number:06x}"
        text = text.replace('"ID"', f'"{id_}"').replace(
            "2016-01-04 18:00:00", f"{started:%Y-%m-%d %H:%M:%S}"
        )
        (folder / f"{id_}.toml").write_text(text)
        sets += count
    return sets


def _done(name: str) -> tuple[str, int]:
    script = script_of(name, Preferences(), lead=None, pace=None, with_memory=False)
    head, _ = obey(Playhead(script.plan(), attended=False), Command(Act.START))
    head, _ = advance(head, _DAY_MS)
    about = About("ID", head.plan.name, name, _BEGUN, 1.0)
    done = record(about, Unfinished(about, Path(), script, head))
    return tomli_w.dumps(done.as_file()), len(done.sets)


def seconds(call: Callable[[], object]) -> float:
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def history() -> None:
    """Open a thousand and four thousand sessions, with the index up to date and without it."""
    for sessions in (1000, 4000):
        with tempfile.TemporaryDirectory() as place:
            folder, cache = Path(place) / "sessions", Path(place) / "cache"
            sets = years(folder, sessions)
            size = sum(path.stat().st_size for path in folder.iterdir()) / sessions
            rebuilt = seconds(partial(open_history, folder, cache))
            opened = [seconds(partial(open_history, folder, cache)) for _ in range(RUNS)]
            listed = [seconds(partial(open_headings, folder, cache)) for _ in range(RUNS)]
            dones = len(open_history(folder, cache)[0].dones)
            index = (cache / "history.sqlite").stat().st_size
        print(
            f"{sessions} sessions, {sets} sets, {dones} exercises done, {size / 1000:.0f} kB a "
            f"file: history {ms(opened)}, headings {ms(listed)}, rebuilt in {rebuilt:.1f} s, "
            f"index {index / 1e6:.1f} MB"
        )
    _called(4000)


def _called(sessions: int) -> None:
    """The same by the command line, from the process's start to its end."""
    with home() as (folder, env):
        years(folder / ".local/share/forge-tui/sessions", sessions)
        for words in (["--version"], ["history"], ["history", "--json"]):
            call = partial(
                subprocess.run, [*PROGRAM, *words], env=env, capture_output=True, check=True
            )
            call()
            took = [seconds(call) for _ in range(RUNS)]
            print(f"forge-tui {' '.join(words)}, {sessions} sessions: {ms(took)}")
