"""Puts clips on exact frames: no device and no clock, and the same output in blocks of any size."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import tanh
from operator import add, mul
from typing import TYPE_CHECKING

from forge_tui.audio.dips import Dips
from forge_tui.audio.pcm import FULL, pcm_of_whole, unpacked
from forge_tui.audio.port import LATEST_NS, RATE, Sounding, is_spoken, yields
from forge_tui.audio.sounds import RAMP, Sound

if TYPE_CHECKING:
    from array import array

LATEST = LATEST_NS * RATE // 1_000_000_000
# Sums up to here pass unchanged; above, they bend towards full scale, which they never reach. A
# bend needs neither look-ahead nor state, so a cue over a voice starts on its frame and changes
# nothing before it; two cues at -6 dB each stay below or a little above the knee.
KNEE = 24_000

FrameAt = Callable[[int], int]


def exact(at_ns: int) -> int:
    """Return the frame of a time, where frame 0 is at 0 ns and the device keeps perfect time."""
    return (at_ns * RATE + 500_000_000) // 1_000_000_000


class Mixer:
    """Renders what is planned, block by block; `position` is the next frame to render."""

    def __init__(self) -> None:
        self.position = 0
        self.late = 0
        self._clips: dict[str, array[int]] = {}
        self._sounds: list[Sound] = []
        self._ahead: list[Sounding] = []
        self._dips = Dips()
        # What has begun lately, by its frame: a plan may hold it once more.
        self._begun: dict[Sounding, int] = {}
        self._generation = 0
        self._from = self._to = 1.0
        self._turned = -RAMP

    @property
    def idle(self) -> bool:
        """Whether nothing sounds at this frame."""
        return not self._sounds

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Add clips as PCM; what sounds already is not touched. An odd last byte is left out.

        An empty one is forgotten.
        """
        for name, pcm in clips.items():
            self._clips.pop(name, None)
            if pcm:
                self._clips[name] = unpacked(pcm)

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Replace everything that has not begun; a generation older than the last is ignored."""
        if generation >= self._generation:
            self._generation = generation
            recent = self.position - 2 * LATEST
            self._begun = {due: frame for due, frame in self._begun.items() if frame > recent}
            ahead = (due for due in soundings if due not in self._begun)
            self._ahead = sorted(ahead, key=lambda s: s.at_ns, reverse=True)
            self._end_yielding(frozenset(soundings))

    def now(self, clip: str, gain: float = 1.0) -> None:
        """Start a clip on the next frame; a name that is not loaded is silent."""
        self._start(self.position, clip, gain)

    def alone(self, clip: str, gain: float = 1.0) -> bytes:
        """Return a whole clip as it sounds with nothing else; empty if it is not loaded."""
        sound = self._sound(0, clip, gain * self._to)
        return _pcm(sound.part(0, sound.end)) if sound else b""

    def cancel(self) -> None:
        """Forget the plan, and ramp down what sounds."""
        self._ahead = []
        self._begun.clear()
        for sound in self._sounds:
            if sound.cut is None:
                sound.cut = self.position

    def silence(self) -> None:
        """Forget the plan and what sounds, where somebody else makes the ramp."""
        self._ahead, self._sounds, self._dips = [], [], Dips()
        self._begun.clear()

    def set_volume(self, volume: float) -> None:
        """Go to another volume from the next frame on, by a ramp."""
        self._from = self._level(self.position)
        self._to = min(1.0, max(0.0, volume))
        self._turned = self.position

    def render(self, frames: int, frame_at: FrameAt = exact) -> bytes:
        """Return the next frames as PCM; `frame_at` says where a time lies."""
        self._begin(self.position + frames, frame_at)
        mixed: list[float] | None = None
        for sound in self._sounds:
            mixed = self._add(mixed, sound, frames)
        begin, self.position = self.position, self.position + frames
        self._sounds = [s for s in self._sounds if s.end > self.position]
        self._dips.forget(self.position)
        return bytes(2 * frames) if mixed is None else _pcm(self._scaled(mixed, begin))

    def _begin(self, end: int, frame_at: FrameAt) -> None:
        while self._ahead and (frame := frame_at(self._ahead[-1].at_ns)) < end:
            due = self._ahead.pop()
            if yields(due.clip):
                self._join(frame, due)
            elif frame < self.position - LATEST:
                self.late += 1
            else:
                self._begun[due] = frame
                self._start(max(frame, self.position), due.clip, due.gain)

    def _start(self, frame: int, clip: str, gain: float) -> None:
        if sound := self._sound(frame, clip, gain):
            self._sounds.append(sound)
            self._dips.add(sound)

    def _sound(self, frame: int, clip: str, gain: float) -> Sound | None:
        samples = self._clips.get(clip)
        return Sound(frame, samples, gain, halved=is_spoken(clip)) if samples else None

    def _join(self, frame: int, due: Sounding) -> None:
        """Sound what yields from its frame on; what of it has gone by is gone."""
        sound = self._sound(frame, due.clip, due.gain)
        sounds = any(each.due == due and each.cut is None for each in self._sounds)
        if sound and not sounds and sound.end > self.position:
            sound.due, sound.heard = due, max(frame, self.position)
            self._sounds.append(sound)

    def _end_yielding(self, planned: frozenset[Sounding]) -> None:
        for sound in self._sounds:
            if sound.due and sound.due not in planned and sound.cut is None:
                sound.cut = self.position

    def _add(self, mixed: list[float] | None, sound: Sound, frames: int) -> list[float] | None:
        first = max(sound.heard, self.position)
        last = min(sound.end, self.position + frames)
        if last <= first:
            return mixed
        part = sound.part(first, last)
        if sound.due:
            part = self._yielded(part, sound, first)
        begin, end = first - self.position, last - self.position
        if mixed is None:
            mixed = [0.0] * frames
            mixed[begin:end] = part
        else:
            mixed[begin:end] = map(add, mixed[begin:end], part)
        return mixed

    def _yielded(self, part: Sequence[float], sound: Sound, first: int) -> Sequence[float]:
        """Let a sound that begins in its middle come up, and dip while others sound."""
        risen = first - sound.heard
        if sound.heard > sound.start and risen < RAMP:
            ramp = [frame / RAMP for frame in range(risen, RAMP)][: len(part)]
            part = [*map(mul, part, ramp), *part[len(ramp) :]]
        levels = self._dips.levels(first, first + len(part))
        return part if levels is None else list(map(mul, part, levels))

    def _scaled(self, mixed: list[float], begin: int) -> list[float]:
        """Apply the volume to frames from `begin` on."""
        if begin - self._turned < RAMP:
            frames = range(begin, begin + len(mixed))
            return list(map(mul, mixed, map(self._level, frames)))
        return mixed if self._to == 1.0 else [self._to * x for x in mixed]

    def _level(self, frame: int) -> float:
        """Return the volume at a frame, which a change reaches by a straight ramp."""
        done = frame - self._turned
        if done >= RAMP:
            return self._to
        return self._from + (self._to - self._from) * done / RAMP


def _bent(sample: float) -> float:
    over = abs(sample) - KNEE
    if over <= 0:
        return sample
    bent = KNEE + (FULL - KNEE) * tanh(over / (FULL - KNEE))
    return bent if sample > 0 else -bent


def _pcm(mixed: Sequence[float]) -> bytes:
    if max(mixed) > KNEE or min(mixed) < -KNEE:
        mixed = [_bent(x) for x in mixed]
    return pcm_of_whole(map(round, mixed))
