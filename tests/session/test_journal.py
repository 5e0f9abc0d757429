"""The journal: what is shown survives, replay gives the same state, nobody else writes."""

import errno
import os
import random
from pathlib import Path

import pytest
from stage import KICK, begun, kicks, script, sets

from forge_tui.errors import ForgeError
from forge_tui.history import read_session
from forge_tui.plan.sides import Side
from forge_tui.player.cursor import advance
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import Journal, SessionTakenError
from forge_tui.session.keeping import find_unfinished, go_on, keep, recall, record
from forge_tui.session.script import Script
from forge_tui.session.unfinished import discard
from forge_tui.unroll import Settings

COMMANDS = [
    (Act.PAUSE, None), (Act.RESUME, None), (Act.UNDO, None), (Act.AGAIN, None), (Act.SKIP, None),
    (Act.REST, 10_000), (Act.REST, -10_000), (Act.TARGET, 1), (Act.TEMPO, 10), (Act.TEMPO, -10),
    (Act.SWAP_LEAD, None), (Act.DONE, None), (Act.REDO, None), (Act.BACK, None),
    (Act.RATE, 8.5), (Act.RATE, 10),
    (Act.PACE, "self"), (Act.PACE, "guided"), (Act.PACE, "tap"), (Act.COUNT, None),
]  # fmt: skip


def long_script() -> Script:
    return script(
        sets({"exercise": KICK, "do": "11"}, {"exercise": "side-plank", "do": "20s/side"}, sets=3),
        {"kind": "tabata", "exercises": [{"exercise": "mountain-climber"}]},
        settings=Settings(lead=Side.LEFT, remembered={KICK: Side.RIGHT}),
    )


@pytest.mark.parametrize("seed", range(20))
def test_replay_gives_the_same_moment_to_the_millisecond(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    player, about, pages = begun(long_script(), tmp_path)
    for _ in range(60):
        player.go(dice.uniform(0, 12))
        if player.state is not State.ENDED:
            player.tell(*dice.choice(COMMANDS))
    player.tell(Act.STOP) if dice.random() < 0.3 and player.state is not State.ENDED else None
    # What a kill leaves is what was written, whether or not the journal was closed.
    found = recall(tmp_path / f"{about.id}.journal")
    last_line = max(found.head.now, 0)
    assert player.head.now - last_line < 1000
    pages.close()
    player.clock.move(0)
    ahead = player.head.now - found.head.now
    assert advance(found.head, ahead)[0] == player.head


def test_every_moment_that_was_shown_is_in_the_journal(tmp_path: Path) -> None:
    player, about, pages = begun(kicks(), tmp_path)
    for _ in range(400):
        player.go(0.11, step=0.11)
        if player.shown[-1].events:
            found = recall(tmp_path / f"{about.id}.journal").head
            assert (found.index, found.count, found.now) == (
                player.head.index, player.head.count, player.head.now,
            )  # fmt: skip
    pages.close()


def test_a_cut_off_session_goes_on_at_the_same_rep_and_side(tmp_path: Path) -> None:
    player, _, pages = begun(kicks(do="7", count=1), tmp_path)
    player.go(10 + 2 * 5.5 + 3)
    pages.close()
    (cut,), problems = find_unfinished(tmp_path)
    assert problems == []
    clock = HandClock()
    _, session, pages = go_on(cut, clock, attended=True)
    assert session.head.state is State.PAUSED
    assert (session.head.count, session.head.side) == (2, Side.RIGHT)
    pages.close()


def test_what_was_said_of_a_set_survives_a_kill_and_comes_into_the_sessions_file(
    tmp_path: Path,
) -> None:
    player, about, _ = begun(kicks(), tmp_path / "running")
    player.go(10 + 3 * 5.5 + 1)
    assert player.tell(Act.RATE, 8.5).done == (Act.RATE,)
    # Nothing is closed, as after a kill; another process reads the journal.
    (tmp_path / "after").mkdir()
    journal = tmp_path / f"running/{about.id}.journal"
    left = tmp_path / f"after/{about.id}.journal"
    left.write_bytes(journal.read_bytes())
    _, session, pages = go_on(recall(left), HandClock(), attended=True)
    assert [done.rpe for done in record(about, session).sets] == [8.5]
    session.step([Command(Act.STOP)])
    session.step([Command(Act.RATE, 9)])
    assert recall(left).head == session.head
    path = keep(about, session, pages, tmp_path / "done")
    assert path is not None
    assert [done.rpe for done in read_session(path).sets] == [9]


def test_a_hold_goes_on_at_its_second(tmp_path: Path) -> None:
    player, _, pages = begun(script(sets({"exercise": "front-plank", "do": "60s"})), tmp_path)
    player.go(10 + 37.25)
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    assert cut.head.clock // 1000 == 37


def test_a_session_cut_off_with_input_goes_on_without_and_back(tmp_path: Path) -> None:
    player, _, pages = begun(kicks(), tmp_path)
    player.go(12)
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    _, session, pages = go_on(cut, HandClock(), attended=False)
    assert not session.head.attended
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    _, session, pages = go_on(cut, HandClock(), attended=True)
    assert session.head.attended
    pages.close()


def test_two_copies_never_share_a_session(tmp_path: Path) -> None:
    player, _, pages = begun(kicks(), tmp_path)
    player.go(12)
    assert find_unfinished(tmp_path) == ([], [])
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    _, _, first = go_on(cut, HandClock(), attended=True)
    with pytest.raises(SessionTakenError):
        go_on(cut, HandClock(), attended=True)
    first.close()


def test_a_torn_last_line_is_left_out_and_cut_off(tmp_path: Path) -> None:
    player, about, pages = begun(kicks(), tmp_path)
    player.go(12)
    pages.close()
    path = tmp_path / f"{about.id}.journal"
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"t":99')
    (cut,), _ = find_unfinished(tmp_path)
    assert cut.head.now == 12_000
    _, session, pages = go_on(cut, HandClock(), attended=True)
    pages.close()
    assert recall(path).head == session.head


@pytest.mark.parametrize(
    "content",
    [b"", b"noise\n", b'{"forge-tui": 99}\n', b'{"forge-tui": 1}\n', b"\x00\xff\n", b"[1]\n"],
)
def test_a_file_that_is_no_session_is_a_sentence_and_hides_no_other(
    tmp_path: Path, content: bytes
) -> None:
    player, _, pages = begun(kicks(), tmp_path)
    player.go(12)
    pages.close()
    (tmp_path / "z.journal").write_bytes(content)
    found, problems = find_unfinished(tmp_path)
    assert len(found) == 1
    assert [type(problem) for problem in problems] == [ForgeError]


def test_a_header_with_a_wrong_value_is_a_sentence(tmp_path: Path) -> None:
    _, about, pages = begun(kicks(), tmp_path)
    pages.close()
    path = tmp_path / f"{about.id}.journal"
    path.write_text(path.read_text().replace('"get_ready_ms":3000', '"get_ready_ms":3000,"x":1'))
    with pytest.raises(ForgeError, match="not a session"):
        recall(path)


def test_a_full_disk_is_said_once_and_what_was_missed_is_written_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player, about, pages = begun(kicks(), tmp_path)
    player.go(5)
    real = os.write

    def full(_file: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    player.go(12)
    assert player.notices == [
        "the session cannot be saved (No space left on device); the workout goes on"
    ]
    assert player.head.count == 1
    monkeypatch.setattr(os, "write", real)
    player.go(1)
    assert player.notices[-1] == "the session is being saved again"
    pages.close()
    assert recall(tmp_path / f"{about.id}.journal").head == player.head


def test_an_ended_session_becomes_one_file_and_its_journal_goes(tmp_path: Path) -> None:
    player, about, pages = begun(kicks(), tmp_path / "running")
    player.go(110)
    assert player.state is State.ENDED
    path = keep(about, player.session, pages, tmp_path / "done")
    assert list((tmp_path / "done").iterdir()) == [path]
    assert list((tmp_path / "running").iterdir()) == []


def test_a_session_in_which_nothing_was_begun_leaves_no_file(tmp_path: Path) -> None:
    player, about, pages = begun(kicks(), tmp_path / "running")
    player.go(4)
    player.tell(Act.STOP)
    assert keep(about, player.session, pages, tmp_path / "done") is None
    assert not (tmp_path / "done").exists()


def test_what_another_window_goes_on_with_or_has_moved_is_not_discarded(tmp_path: Path) -> None:
    begun(kicks(), tmp_path)[2].close()
    (cut,), _ = find_unfinished(tmp_path)
    taken = Journal(cut.path)
    with pytest.raises(ForgeError, match="going on in another window"):
        discard(cut)
    taken.close()
    discard(cut)
    with pytest.raises(ForgeError, match="has been moved or finished"):
        discard(cut)


def test_a_discarded_session_is_moved_not_deleted(tmp_path: Path) -> None:
    player, _, pages = begun(kicks(), tmp_path)
    player.go(12)
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    moved = discard(cut)
    assert recall(moved).head == cut.head
    assert find_unfinished(tmp_path) == ([], [])


def test_practice_keeps_its_speed_and_stays_practice(tmp_path: Path) -> None:
    player, _, pages = begun(kicks(), tmp_path, speed=20)
    player.go(1)
    pages.close()
    (cut,), _ = find_unfinished(tmp_path)
    assert cut.about.speed == 20
    unfinished = record(cut.about, cut)
    assert (unfinished.state, unfinished.practice) == ("unfinished", True)
    about, session, pages = go_on(cut, HandClock(), attended=False)
    session.step()
    pages.close()
    ended = recall(cut.path)
    assert record(about, ended).practice
