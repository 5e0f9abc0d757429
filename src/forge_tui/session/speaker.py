"""Joins a session to what makes sound: what is certain is handed over long before it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.audio.port import RATE, Sounding
from forge_tui.player.transitions import State
from forge_tui.session.score import certain, sounded
from forge_tui.session.voice import clip_of, without_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forge_tui.audio.port import AudioOut
    from forge_tui.player.events import Event
    from forge_tui.session.announcer import Announcer
    from forge_tui.session.metronome import Metronome
    from forge_tui.session.score import Note
    from forge_tui.session.session import Session, Shown
    from forge_tui.talk.schedule import Spoken

# Of the session's time: how far ahead is planned, and when again.
HORIZON_MS, AGAIN_MS = 180_000, 90_000
_NS_PER_SECOND = 1_000_000_000
_QUIET = frozenset({State.PAUSED, State.ENDED})
_STEP = 10


class Speaker:
    """Hands a session's cues to an AudioOut, on the session's thread; keys come from any other."""

    def __init__(
        self,
        out: AudioOut,
        pcm: Mapping[str, bytes],
        volume: int = 100,
        *,
        announcer: Announcer | None = None,
        metronome: Metronome | None = None,
    ) -> None:
        """`volume` is from 0 to 100; without `announcer` only tones."""
        self.out = out
        self._announcer = announcer
        self._pcm = pcm
        self._volume = volume
        self._muted = False
        self._metronome = metronome
        self._news: list[str] = []
        self._problem = ""
        self._course = -1
        self._again_ms = 0
        self._generation = 0
        self._last_ns = 0
        out.load(pcm)
        out.set_volume(volume / 100)

    def tell_first(self, sentences: Iterable[str]) -> None:
        """Tell these, such as files that cannot be played, with the next news."""
        self._news += sentences

    def follow(self, session: Session, shown: Shown) -> list[str]:
        """Plan anew where the course has changed; returns sentences on what became of the sound.

        To be called after each step.
        """
        head = session.head
        if session.course != self._course:
            self._course = session.course
            if head.state in _QUIET:
                self._hush(head.now)
            self._plan(session, shown.answers)
        elif head.now >= self._again_ms or self._is_news():
            self._plan(session)
        self._look_after()
        news, self._news = self._news, []
        return news

    def _plan(self, session: Session, answers: Sequence[Event] = ()) -> None:
        """Hand over what sounds from now on; `answers` is what a person has just brought about."""
        head = session.head
        self._again_ms = head.now + AGAIN_MS
        self._generation += 1
        events = certain(head, HORIZON_MS)
        # What is cut is cut first: silence would take the tones of the answers along.
        if self._announcer and self._announcer.must_hush(head.now, answers, events):
            self._hush(head.now)
        at_once: Iterable[Note] = sounded(answers)
        notes: Iterable[Note] = sounded(events)
        said: tuple[Spoken, ...] = ()
        if self._announcer:
            mode, said = self._announcer.wish.mode, self._announcer.plan(session, events, answers)
            at_once, notes = without_said(at_once, said, mode), without_said(notes, said, mode)
        plan = [Sounding(session.at_ns(note.ms), note.clip) for note in notes]
        ends = [session.at_ns(head.now), *(session.at_ns(each.end) for each in said)]
        ends += [each.at_ns + self._length_ns(each.clip) for each in plan[-1:]]
        for note in at_once:
            self.out.now(note.clip)
            ends.append(session.at_ns(head.now) + self._length_ns(note.clip))
        self._last_ns = max(ends)
        plan += self._words(session, said)
        if self._metronome:
            plan += self._metronome.plan(session, events)
        self.out.plan(self._generation, plan)

    def _words(self, session: Session, said: Iterable[Spoken]) -> list[Sounding]:
        gain = self._announcer.wish.gain if self._announcer else 1.0
        return [Sounding(session.at_ns(each.at), clip_of(each.text), gain) for each in said]

    def _is_news(self) -> bool:
        """Whether clips have come, or the person has turned the metronome, since it was planned."""
        has_more = bool(self._announcer and self._announcer.has_more)
        return bool(self._metronome and self._metronome.take_news()) or has_more

    def _hush(self, now: int) -> None:
        self.out.cancel()
        if self._announcer:
            self._announcer.forget(now)

    def _length_ns(self, clip: str) -> int:
        return len(self._pcm.get(clip, b"")) // 2 * _NS_PER_SECOND // RATE

    def _look_after(self) -> None:
        """Tell when sound goes and when it comes back, each once."""
        before, self._problem = self._problem, self.out.problem
        if self._problem and not before:
            self._news.append(self._problem)
        elif before and not self._problem:
            self._news.append("Sound is back.")
        if self._announcer:
            self._news += self._announcer.news()

    # What a person tells, on any thread

    def mute(self) -> str:
        """Turn the sound off, or on again; returns what to say."""
        self._muted = not self._muted
        return self._tell()

    def louder(self, steps: int) -> str:
        """Change the volume by so many tenths; returns what to say."""
        self._muted = False
        self._volume = min(100, max(0, self._volume + steps * _STEP))
        return self._tell()

    def beat(self) -> str:
        """Turn the metronome on, or off again; returns what to say."""
        if self._metronome is None:
            return self.out.problem or "Sound is off"
        said = "Metronome on" if self._metronome.turn() else "Metronome off"
        return self.out.problem or (f"{said}; sound is off" if self._muted else said)

    def _tell(self) -> str:
        self.out.set_volume(0.0 if self._muted else self._volume / 100)
        said = "Sound is off" if self._muted else f"Volume {self._volume} %"
        return self.out.problem or said

    def seconds_to_end(self, now_ns: int) -> float:
        """Return how long what was planned still sounds."""
        return max(0.0, (self._last_ns - now_ns) / _NS_PER_SECOND + self.out.latency_ms / 1000)

    def close(self) -> None:
        """Be silent for good."""
        if self._announcer:
            self._announcer.close()
        self.out.close()
