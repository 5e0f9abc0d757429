"""What is spoken in a session from now on, again and again as its future changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.audio.port import RATE
from forge_tui.errors import ForgeError
from forge_tui.player.events import COUNTS, CueEvent, SegmentEvent
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.unsaid import Unsaid, end_of_segment
from forge_tui.session.voice import Wish, texts_of
from forge_tui.talk.compose import Style, compose
from forge_tui.talk.packs import DEFAULT
from forge_tui.talk.schedule import GAP_MS, HUSH_MS, Spoken, schedule
from forge_tui.talk.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.audio.speech.ahead import Sayer
    from forge_tui.player.events import Event
    from forge_tui.player.playhead import Playhead
    from forge_tui.session.script import Script
    from forge_tui.session.session import Session
    from forge_tui.talk.lines import Group

# Numbers of sets that have no end are ready up to here.
_MOST_NUMBERS = 40
_COUNTS = frozenset(COUNTS.values())


class Announcer:
    """Turns a session's certain future into what is spoken, once the words are ready."""

    def __init__(self, sayer: Sayer, wish: Wish) -> None:
        self.wish = wish
        self._sayer = sayer
        self._script: Script | None = None
        self._style: Style | None = None
        self._unsaid = Unsaid()
        self._version = sayer.version
        self._problem = ""
        self._news: list[str] = []

    @property
    def has_more(self) -> bool:
        """Whether words are ready that were not there when it was planned."""
        return self._sayer.version != self._version

    def news(self) -> list[str]:
        """Return sentences on what became of the voice, each once."""
        before, self._problem = self._problem, self._sayer.problem
        if self._problem and not before:
            self._news.append(self._problem)
        news, self._news = self._news, []
        return news

    def close(self) -> None:
        """Let no more words be made."""
        self._sayer.close()

    def forget(self, now: int) -> None:
        """Drop what has not been said, and what is being said; a name is said anew later on."""
        self._unsaid.forget(now)

    def plan(
        self, session: Session, events: Sequence[Event], answers: Sequence[Event] = ()
    ) -> tuple[Spoken, ...]:
        """Return what is spoken from the head's moment on, what sounds already left out.

        `events` are those to come, `answers` what a person's commands have just brought about.
        """
        self._version = self._sayer.version
        is_new = session.script is not self._script
        head, style = session.head, self._learned(session.script)
        groups = tuple(self._groups(head, style, events, answers))
        texts = texts_of(groups)
        self._sayer.want(texts)
        if is_new:
            # All the rest, found out on the thread that speaks: nobody's start waits for it.
            plan = head.plan
            self._sayer.want(lambda: _words_of(rehearse(plan), style))

        def lengths(text: str) -> int | None:
            frames = self._sayer.frames(text)
            return None if frames is None else int(frames * 1000 * session.speed / RATE) + 1

        sounding = self._unsaid.sounding(head.now)
        busy = max((each.end + GAP_MS for each in sounding), default=-1)
        said = schedule(groups, lengths, head.now, busy)
        missing = (text for text in texts if self._sayer.frames(text) is None)
        self._unsaid.planned(groups, (*sounding, *said), (*answers, *events), missing)
        return said

    def _groups(
        self, head: Playhead, style: Style, events: Sequence[Event], answers: Sequence[Event]
    ) -> Iterator[Group]:
        """Yield what there is to say: of what was, unless a command has changed it, and will be."""
        end = end_of_segment(events)
        self._unsaid.note_begun(head.now)
        place = self._unsaid.place(head, answers)
        if not answers:
            yield from self._unsaid.pending(head.now, end)
        if not any(isinstance(each, SegmentEvent) for each in answers):
            yield from self._unsaid.owed(head, style, end)
        yield from compose((*answers, *events), style, place)

    def must_hush(self, now: int, answers: Sequence[Event], events: Sequence[Event]) -> bool:
        """Tell whether what sounds is to be cut, because a person has changed what comes.

        It speaks of what is over, or would sound over 3, 2, 1; a name may, as long as it is over
        when what it names begins.
        """
        sounding = self._unsaid.sounding(now)
        if any(isinstance(each, SegmentEvent) for each in answers):
            return bool(sounding)
        told = (*answers, *events)
        counts = [e.t - HUSH_MS for e in told if isinstance(e, CueEvent) and e.cue in _COUNTS]
        start = end_of_segment(events)
        return any(
            at < each.end
            for each in sounding
            if each.topic is not Topic.COUNT
            for at in ([start] if each.topic is Topic.NAME else counts)
        )

    def _learned(self, script: Script) -> Style:
        """Return how a script is spoken; found out once."""
        if self._style is None or script is not self._script:
            self._script, self._style = script, self._chosen(script)
        return self._style

    def _chosen(self, script: Script) -> Style:
        try:
            style, problems = self.wish.style(script)
        except ForgeError as error:
            self._news.append(f"{error}; it is spoken in the manner {DEFAULT}")
            style, problems = replace(self.wish, manner=DEFAULT).style(script)
        self._news += map(str, problems)
        return style


def _words_of(events: Sequence[Event], style: Style) -> tuple[str, ...]:
    """Return all that a workout says as it goes by itself, and numbers for sets without an end."""
    numbers = range(1, _MOST_NUMBERS + 1) if Topic.REP in style.topics else ()
    counted = (form for n in numbers for form in style.manner.say("rep", rep=n))
    return (*texts_of(compose(events, style)), *counted)
