"""Kill -9 at each call that reaches the disk: python kill_points.py DEED FOLDER.

A deed is done again and again in a child, which kills itself before the first such call, then
before the second and so on, until it lives to its end. After each death everything must be whole.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

sys.path += [str(Path(__file__).parents[1] / each) for each in ("session", "history", "coach", ".")]

from progressing import PREFERENCES, TODAY, WORKOUT, gym, trained
from stage import begun, kicks
from workouts_done import on_day

from condensed import history_of
from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.history import Amendment, SetChange, amend, delete, read_all, trash, undelete, write
from forge_tui.history.decisions import unfinished
from forge_tui.history.index import open_history
from forge_tui.player.transitions import Act
from forge_tui.session.deciding import accept
from forge_tui.session.keeping import find_unfinished, keep_ended
from forge_tui.session.progress import look
from forge_tui.session.undoing import undo
from homes import Home

# Built-in calls that change what is on the disk, or are between two that do.
_REACHES = {
    "open", "write", "flush", "close", "fsync", "replace", "rename", "unlink", "mkdir", "scandir",
    "execute", "executemany", "commit", "truncate", "ftruncate", "fdopen", "__exit__",
}  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """What is begun from `before`, done, and mended by doing it (or its contrary) again."""

    before: Callable[[Path], None]
    do: Callable[[Path], None]
    check: Callable[[Path], None]


def one_has_ended(root: Path) -> None:
    player, _, pages = begun(kicks(), root / "running")
    player.go(30)
    player.tell(Act.STOP)
    pages.close()


def keep(root: Path) -> None:
    found, problems = find_unfinished(root / "running")
    left, unsaved = keep_ended(found, root / "sessions")
    assert (left, problems, unsaved) == ([], [], [])


def is_kept_once(root: Path) -> None:
    records, problems = read_all(root / "sessions")
    assert problems == []
    assert len(records) <= 1
    keep(root)
    ((record,), problems) = read_all(root / "sessions")
    assert problems == []
    assert [done.reps for done in record.sets] == [3]
    assert list((root / "running").glob("*.journal")) == []


def some_days(root: Path) -> None:
    for day in range(3):
        write(on_day(day), root / "sessions")
    amend(SESSION_OF_DAY_1, Amendment((SetChange(0, reps=9),)), root / "sessions")


SESSION_OF_DAY_1 = on_day(1)


def say(root: Path) -> None:
    amend(SESSION_OF_DAY_1, Amendment(note="said"), root / "sessions")


def is_said_or_not(root: Path) -> None:
    records, problems = read_all(root / "sessions")
    assert problems == []
    assert [record.note for record in records] in ([None] * 3, [None, "said", None])
    assert records[1].sets[0].reps == 9


def throw_away(root: Path) -> None:
    delete(SESSION_OF_DAY_1.id, root / "sessions")


def is_here_or_in_the_trash(root: Path) -> None:
    sessions = root / "sessions"
    assert read_all(sessions)[1] == []
    if SESSION_OF_DAY_1.id in trash.deleted(sessions):
        undelete(SESSION_OF_DAY_1.id, sessions)
    records, problems = read_all(sessions)
    assert problems == []
    assert [record.sets[0].reps for record in records] == [12, 9, 12]


def some_are_new(root: Path) -> None:
    some_days(root)
    open_history(root / "sessions", root / "cache")
    write(on_day(5), root / "sessions")
    delete(on_day(0).id, root / "sessions")


def index(root: Path) -> None:
    open_history(root / "sessions", root / "cache")


def figures_are_the_same(root: Path) -> None:
    for _ in range(2):
        history, problems = open_history(root / "sessions", root / "cache")
        assert problems == []
        assert history == history_of(read_all(root / "sessions")[0])


def living_in(root: Path) -> Home:
    """Make this the home of a person, with nothing shipped but what is there."""
    os.environ["HOME"] = str(root)
    for name in ("config", "data", "cache", "state"):
        os.environ[f"XDG_{name.upper()}_HOME"] = str(root / name)
    paths.shipped = lambda folder: root / "shipped" / folder
    return Home(root)


def two_things_are_offered(root: Path) -> None:
    gym(living_in(root), own=False)
    trained(0, 2)
    look("w", PREFERENCES, TODAY)


def take(root: Path) -> None:
    living_in(root)
    accept("w", PREFERENCES, look("w", PREFERENCES, TODAY).offers)


def two_things_are_taken(root: Path) -> None:
    two_things_are_offered(root)
    take(root)


def take_back(root: Path) -> None:
    living_in(root)
    undo(PREFERENCES, TODAY)


PUSHED = WORKOUT.replace("do = 10 }", "do = 11 }")
BOTH = PUSHED.replace("40 kg", "42.5 kg")


def both_are_taken_or_offered(root: Path) -> None:
    home = living_in(root)
    if look("w", PREFERENCES, TODAY).offers:
        assert not (home.data / "workouts/w.toml").exists()
        take(root)
    takes_back(home, BOTH, PUSHED)


def the_last_is_taken_back_or_not(root: Path) -> None:
    home = living_in(root)
    look("w", PREFERENCES, TODAY)
    if (home.data / "workouts/w.toml").read_text() == BOTH:
        take_back(root)
    takes_back(home, PUSHED)


def takes_back(home: Home, *texts: str) -> None:
    """Take back one thing after another, and see that there was no other."""
    copy = home.data / "workouts/w.toml"
    for text in texts:
        assert copy.read_text() == text
        take_back(home.root)
    assert not copy.exists()
    # What was taken back is not offered again.
    assert look("w", PREFERENCES, TODAY).offers == ()
    assert unfinished(paths.progress_dir()) == []
    try:
        take_back(home.root)
    except ForgeError as error:
        assert str(error) == "there is nothing to take back"  # noqa: PT017 - no pytest in here
    else:
        raise AssertionError("something was taken back twice")


DEEDS = {
    "keep": Deed(one_has_ended, keep, is_kept_once),
    "say": Deed(some_days, say, is_said_or_not),
    "delete": Deed(some_days, throw_away, is_here_or_in_the_trash),
    "take": Deed(two_things_are_offered, take, both_are_taken_or_offered),
    "take back": Deed(two_things_are_taken, take_back, the_last_is_taken_back_or_not),
    "index": Deed(some_are_new, index, figures_are_the_same),
}


def kill_at(point: int) -> None:
    """Let this process die before so many calls have been made, and after none."""
    left = point

    def look(_: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and getattr(called, "__name__", "") in _REACHES:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(look)


def died(deed: Deed, root: Path, point: int) -> bool:
    child = os.fork()
    if not child:
        kill_at(point)
        deed.do(root)
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def main(name: str, folder: Path) -> None:
    deed, point, dies = DEEDS[name], 0, True
    deed.before(folder / "before")
    while dies:
        point += 1
        root = folder / str(point)
        shutil.copytree(folder / "before", root)
        dies = died(deed, root, point)
        deed.check(root)
    sys.stdout.write(str(point - 1))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
