"""Standard input as lines of commands; whether there is anybody at all."""

import os
import re
import select
import sys
import threading
from collections.abc import Callable

from forge_tui.config.first import SAFETY
from forge_tui.player.orders import sensible
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State

HELP = f"""\
Type a key, then Enter.
Enter alone: pause, go on; where the player waits for you: done, or count a rep
p      pause, go on                     d      set done
d 12   set done with 12 reps; in the rest: it was 12
h 8    how hard the last set was: RPE from 5 to 10, 8.5 too
c      count a rep (tap pace)           u      take the last rep back
a      this rep again (guided pace)     s      skip this set or rest
b      back to the set before           r      this set again
j 4    to the 4th set of the workout    x NAME do another exercise instead
+ -    rest 10 s more, less             t+ t-  one rep more, less
f w    10 % faster, slower              l      other side first
g m k  pace: guided; self (you move, Enter ends the set); tap (Enter counts)
v+ v-  louder, quieter                  mute   no sound; again: sound
t      metronome for the tempo; again: none
q      stop, keep what was done         ?      this help
{SAFETY}"""

_RPE = re.compile(r"[0-9]{1,3}([.,][0-9]{1,2})?")
_WORDS = {
    "u": Command(Act.UNDO),
    "a": Command(Act.AGAIN),
    "c": Command(Act.COUNT),
    "s": Command(Act.SKIP),
    "b": Command(Act.BACK),
    "r": Command(Act.REDO),
    "+": Command(Act.REST, 10_000),
    "-": Command(Act.REST, -10_000),
    "t+": Command(Act.TARGET, 1),
    "t-": Command(Act.TARGET, -1),
    "f": Command(Act.TEMPO, 10),
    "w": Command(Act.TEMPO, -10),
    "l": Command(Act.SWAP_LEAD),
    "g": Command(Act.PACE, "guided"),
    "m": Command(Act.PACE, "self"),
    "k": Command(Act.PACE, "tap"),
    "q": Command(Act.STOP),
}


def command_of(line: str, head: Playhead) -> Command | None:
    """Return what a typed line means at this moment; None if it means nothing."""
    word, _, rest = line.strip().lower().partition(" ")
    if not word:
        return sensible(head)
    if _is_number(word) and not rest:
        word, rest = "d", word
    if word == "p":
        return Command(Act.RESUME if head.state is State.PAUSED else Act.PAUSE)
    if word == "d" and (not rest or _is_number(rest)):
        over = head.active is not State.WORK and rest
        return Command(Act.CORRECT if over else Act.DONE, int(rest) if rest else None)
    if word == "h" and _RPE.fullmatch(rest):
        return Command(Act.RATE, float(rest.replace(",", ".")))
    if word == "j" and _is_number(rest):
        return Command(Act.JUMP, int(rest) - 1)
    return None if rest else _WORDS.get(word)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10  # noqa: PLR2004 - no sane number is longer


class Keyboard:
    """Lines from standard input."""

    def __init__(self, already_read: bytes) -> None:
        self._read = already_read
        self.is_person = os.isatty(0)

    @classmethod
    def find(cls) -> "Keyboard | None":
        """Return the keyboard, or None if standard input is closed or at its end."""
        if sys.stdin is None:
            return None
        try:
            if os.isatty(0) or not select.select([0], [], [], 0)[0]:
                return cls(b"")
            first = os.read(0, 4096)
        except OSError:
            return None
        return cls(first) if first else None

    def ask(self, question: str) -> str:
        """Return the line that answers a question; empty at the end of input."""
        print(question, end=" ", flush=True)  # noqa: T201 - a prompt ends without a new line
        return self._line() or ""

    def _line(self) -> str | None:
        while b"\n" not in self._read:
            try:
                more = os.read(0, 4096)
            except OSError:
                more = b""
            if not more:
                return None
            self._read += more
        line, _, self._read = self._read.partition(b"\n")
        return line.decode("utf-8", "replace")

    def follow(self, hear: Callable[[str | None], None]) -> None:
        """Call `hear` with each line from a thread of its own, and with None at the end."""

        def read() -> None:
            while (line := self._line()) is not None:
                hear(line)
            hear(None)

        threading.Thread(target=read, name="keyboard", daemon=True).start()
