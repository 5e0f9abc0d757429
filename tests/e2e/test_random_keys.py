"""Random keys over all screens, as a cat or a toddler presses them: nothing crashes or is lost."""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hops import CONFIG, DATA, HOP, STATE
from program import Home
from terminal import KEYS, SIZES, Terminal

from forge_tui.errors import ForgeError
from forge_tui.session.keeping import recall

# FORGE_KEYS=20000 is the long form.
COUNT = int(os.environ.get("FORGE_KEYS", "600"))

# Short enough to come to the summary now and then; open, held and tapped sets among it.
MEDLEY = """
name = "Medley"
[[block]]
kind = "sets"
sets = 2
rest = "2s"
exercises = [
  { exercise = "hop", do = "2" },
  { exercise = "hop", do = "max", pace = "self" },
  { exercise = "side-plank", do = "2s/side" },
  { exercise = "hop", do = "3", pace = "tap" },
]
"""
STARTS = ((), ("play", "medley", "--speed", "20"), ("play", "medley"), ("play", "squat"))

_LETTERS = "abcefghijklmnoprsuvxy0123456789.,/?+-=[]"
# What leads on from screen to screen comes oftener than its share.
_OFTEN = ["enter", "enter", "enter", "escape", "down", "up", "space", "n", "n", "tab", "d", "u"]
_SELDOM = ["q", "ctrl+q", "ctrl+c"]
_QUIET = 0.01


def a_key(dice: random.Random) -> str:
    if dice.random() < 0.01:
        return dice.choice(_SELDOM)
    names = [name for name in KEYS if name not in _SELDOM]
    return dice.choice(dice.choice([_OFTEN, names, list(_LETTERS)]))


@dataclass
class Watch:
    """What sessions there have been, and which of them had work done in them."""

    home: Home
    worked: set[str] = field(default_factory=set)

    def look(self) -> None:
        """Note what the running sessions have come to."""
        for path in self.home.journals():
            try:
                results = recall(path).head.results
            except (ForgeError, OSError):  # it is just being begun, or has just ended
                continue
            # Going back may take away what was done before.
            (self.worked.add if results else self.worked.discard)(path.stem)

    def check_nothing_is_lost(self) -> None:
        kept = {path.stem for path in self._kept()}
        assert self.worked <= kept

    def _kept(self) -> list[Path]:
        sessions = self.home.folder / DATA / "sessions"
        journals = self.home.folder / STATE
        return [*sessions.rglob("*.toml"), *journals.rglob("*.journal")]


@pytest.mark.parametrize("size", SIZES)
def test_random_keys_crash_nothing_and_lose_no_session(home: Home, size: tuple[int, int]) -> None:
    home.file(f"{STATE}/told", "")
    home.settings('prepare = "1s"', "sound = false")
    home.file(f"{CONFIG}/exercises/hop.toml", HOP)
    home.file(f"{CONFIG}/workouts/medley.toml", MEDLEY)
    dice, watch, pressed = random.Random(f"keys {size}"), Watch(home), 0
    while pressed < COUNT // len(SIZES):
        with Terminal(home, *dice.choice(STARTS), size=size) as terminal:
            last: list[str] = []
            terminal.starts()
            if "Unfinished" in terminal.text and "⏎" not in terminal.text:
                # `play` asks this before there is a full screen.
                terminal.shows("Go on with it?")
                terminal.press(dice.choice("ynd"), "enter")
            for _ in range(200):
                last.append(a_key(dice))
                pressed += 1
                terminal.press(last[-1])
                terminal.settles(_QUIET)
                if pressed % 5 == 0:
                    watch.look()
                if terminal.process.poll() is not None:
                    break
            else:
                terminal.press("ctrl+q")
            code = terminal.ends()
            told = terminal.raw.decode(errors="replace").partition("Traceback")[2]
            # Before there is a full screen Ctrl-C is an interrupt.
            well = {0, 130} if "ctrl+c" in last else {0}
            assert code in well, f"{code} after {last[-20:]}:{told}"
            terminal.check_left_clean()
    watch.check_nothing_is_lost()
    home.call("history")
