"""Kill -9 at any moment: nothing that was shown is lost, and the same rep comes next."""

import os
import random
import signal

from program import KICKS, Home, seconds

from forge_tui.plan.sides import Side
from forge_tui.player.cursor import advance
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command
from forge_tui.session.keeping import Unfinished, find_unfinished

SPEED = 120
# FORGE_KILLS=200 is the long form.
KILLS = int(os.environ.get("FORGE_KILLS", "6"))


def killed_at_random(home: Home, dice: random.Random) -> tuple[Unfinished, list[str]]:
    """Play, kill in the middle, and return what is found and what had been shown."""
    moment = dice.uniform(0, 210)
    with home.playing("play", "kicks.toml", "--plain", "--speed", str(SPEED)) as (player, out):
        shown = list[str]()
        # The first line after that moment is a random place between two writes.
        while not shown or (seconds(shown[-1]) or 0) < moment:
            shown.append(out.readline())
        player.send_signal(signal.SIGKILL)
        shown += out.readlines()
    (found,), problems = find_unfinished(home.running)
    assert problems == []
    return found, shown


def check_same_place(found: Unfinished, shown: list[str]) -> None:
    """Compare what a killed session is at with the undisturbed player at that millisecond."""
    fresh, _ = obey(Playhead(found.head.plan, attended=False), Command(Act.START))
    there, _ = advance(fresh, found.head.now)
    assert found.head == there
    # Whole lines only: the last one may have been cut by the kill.
    last = max(at for line in shown if line.endswith("\n") if (at := seconds(line)) is not None)
    assert found.head.now / 1000 >= last


def test_each_kill_resumes_where_it_was(home: Home) -> None:
    home.file("kicks.toml", KICKS)
    dice = random.Random(20260101)
    for _ in range(KILLS):
        found, shown = killed_at_random(home, dice)
        check_same_place(found, shown)
        line = home.first_line("play", "--resume", "--plain")
        head = found.head
        assert head.set.drill.name in line
        assert f"set {head.number} of {head.set.of}" in line
        if head.active == "work" and head.set.drill.held:
            assert f"second {head.clock // 1000}," in line
        elif head.active == "work":
            assert f"rep {head.count + 1} of" in line
        if head.side:
            assert head.set.drill.label(Side(head.side)) in line
        (unfinished,) = home.history()
        assert (unfinished["state"], unfinished["practice"]) == ("unfinished", True)
        home.forget_running()


def test_a_killed_session_that_is_resumed_is_saved_whole(home: Home) -> None:
    home.file("kicks.toml", KICKS)
    found, _ = killed_at_random(home, random.Random(3))
    home.call("play", "--resume", "--plain")
    (session,) = home.history()
    assert session["id"] == found.about.id
    assert session["state"] == "practice"
    whole = home.transcript("kicks.toml")[-1]
    assert sum(done["left"] for done in session["sets"]) == whole["left"]
    assert sum(done["right"] for done in session["sets"]) == whole["right"]
    assert [done["seconds"] for done in session["sets"]][2:4] == [40.0, 40.0]
