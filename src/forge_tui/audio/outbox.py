"""What a device process has not been told yet; the newest plan is the only one that counts.

Spoken clips are lent to the process while a plan has them: there are too many to be held twice.
"""

import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from forge_tui.audio.framing import Message
from forge_tui.audio.port import Sounding, is_spoken

# More sounds of keys than this cannot be told apart.
KEYS = 8
# So much of the clips is told at a time, that a plan or a key does not wait for a whole workout's.
BITE = 2_000_000
# What is spoken again and again stays with the process up to here.
LENT = 6_000_000


class Outbox:
    """Holds no more than the clips, one plan and a few keys, however long nothing is taken."""

    def __init__(self) -> None:
        self._clips: dict[str, bytes] = {}
        # In the order in which they came: tones are there before any word.
        self._untold: dict[str, None] = {}
        # The spoken clips that the process has, what was planned last coming last.
        self._lent: dict[str, None] = {}
        self._generation = 0
        self._plan: Sequence[Sounding] | None = None
        self._plan_untold = False
        self._volume = 1.0
        self._volume_untold = False
        self._cancel = False
        self._keys: deque[tuple[str, float, int]] = deque(maxlen=KEYS)

    def __bool__(self) -> bool:
        return bool(
            self._untold or self._plan_untold or self._volume_untold or self._cancel or self._keys
        )

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Add clips."""
        self._clips.update(clips)
        told = (clip for clip in clips if not is_spoken(clip) or clip in self._lent)
        self._untold.update(dict.fromkeys(told))
        self._lend([each for each in self._plan or () if each.clip in clips])

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Replace the plan; an older generation is ignored."""
        if generation >= self._generation:
            self._generation = generation
            self._plan = tuple(soundings)
            self._plan_untold = True
            self._lend(self._plan)

    def now(self, clip: str, gain: float) -> None:
        """Add a sound for now."""
        self._keys.append((clip, gain, time.monotonic_ns()))
        self._lend((Sounding(0, clip),))

    def cancel(self) -> None:
        """Forget the plan and the keys."""
        self._plan, self._plan_untold = None, False
        self._keys.clear()
        self._cancel = True

    def set_volume(self, volume: float) -> None:
        """Change the volume."""
        self._volume = volume
        self._volume_untold = True

    def renew(self) -> None:
        """Tell everything again: the process is another one, and knows nothing."""
        self._untold = dict.fromkeys(clip for clip in self._clips if not is_spoken(clip))
        self._lent.clear()
        self._lend(self._plan or ())
        self._plan_untold = self._plan is not None
        self._volume_untold = True
        self._cancel = False

    def _lend(self, soundings: Sequence[Sounding]) -> None:
        """Have told what is spoken soon, the soonest first."""
        for each in sorted(soundings, key=lambda sounding: sounding.at_ns):
            if is_spoken(each.clip) and each.clip in self._clips:
                if each.clip not in self._lent:
                    self._untold[each.clip] = None
                self._lent[each.clip] = self._lent.pop(each.clip, None)

    def take(self) -> list[Message]:
        """Return what is untold, in the order in which it has to be told, and forget it.

        Of many clips only the first ones.
        """
        return list(self._taken())

    def _taken(self) -> Iterator[Message]:
        left = BITE
        for clip in tuple(self._untold):
            if left > 0:
                left -= len(self._clips[clip])
                del self._untold[clip]
                yield {"do": "load", "clip": clip}, self._clips[clip]
        if self._volume_untold:
            yield {"do": "volume", "volume": self._volume}, b""
        if self._cancel:
            yield {"do": "cancel"}, b""
        if self._plan_untold and self._plan is not None:
            rows = [(each.at_ns, each.clip, each.gain) for each in self._plan]
            yield {"do": "plan", "generation": self._generation, "soundings": rows}, b""
        for clip, gain, wanted_ns in self._keys:
            yield {"do": "now", "clip": clip, "gain": gain, "wanted_ns": wanted_ns}, b""
        yield from self._taken_back()
        self._volume_untold = self._cancel = self._plan_untold = False
        self._keys.clear()

    def _taken_back(self) -> Iterator[Message]:
        """Forget, the longest unused first, what is lent beyond the limit and is not planned.

        It comes after the plan, so that none that still holds has lost a word.
        """
        size = sum(len(self._clips[clip]) for clip in self._lent)
        planned = {each.clip for each in self._plan or ()}
        for clip in [clip for clip in self._lent if clip not in planned]:
            if size <= LENT:
                return
            size -= len(self._clips[clip])
            del self._lent[clip]
            self._untold.pop(clip, None)
            yield {"do": "load", "clip": clip}, b""
