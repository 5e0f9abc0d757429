"""What is spoken in a session from now on, again and again as its future changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.audio.port import RATE
from forge_tui.errors import ForgeError
from forge_tui.plan.timeline import Kind
from forge_tui.player.events import EndEvent, SegmentEvent
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import State
from forge_tui.session.voice import Wish, texts_of
from forge_tui.talk.compose import Place, Style, compose
from forge_tui.talk.lines import NEVER, Group
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
    from forge_tui.talk.lines import Line

# Numbers of sets that have no end are ready up to here.
_MOST_NUMBERS = 40


class Announcer:
    """Turns a session's certain future into what is spoken, once the words are ready."""

    def __init__(self, sayer: Sayer, wish: Wish) -> None:
        self.wish = wish
        self._sayer = sayer
        self._script: Script | None = None
        self._style: Style | None = None
        self._groups: tuple[Group, ...] = ()
        self._said: tuple[Spoken, ...] = ()
        self._missing: set[str] = set()
        self._cut: tuple[Line, ...] = ()
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
        cut = [each.line for each in self._said if each.at <= now < each.end]
        cut += [line for group in self._pending(now) for line in group.lines]
        self._cut = tuple(line for line in cut if line.topic is Topic.NAME) or self._cut
        self._groups = self._said = ()

    def plan(
        self, session: Session, events: Sequence[Event], answers: Sequence[Event] = ()
    ) -> tuple[Spoken, ...]:
        """Return what is spoken from the head's moment on, what sounds already left out.

        `events` are those to come, `answers` what a person's commands have just brought about.
        """
        self._version = self._sayer.version
        is_new = session.script is not self._script
        head, style = session.head, self._learned(session.script)
        groups = (
            *self._pending(head.now),
            *self._once_more(head, events, answers),
            *compose((*answers, *events), style, _place(head, answers)),
        )
        self._sayer.want(texts_of(groups))
        if is_new:
            # All the rest, found out on the thread that speaks: nobody's start waits for it.
            plan = head.plan
            self._sayer.want(lambda: _words_of(rehearse(plan), style))

        def lengths(text: str) -> int | None:
            frames = self._sayer.frames(text)
            return None if frames is None else int(frames * 1000 * session.speed / RATE) + 1

        sounding = self._sounding(head.now)
        busy = max((each.end + GAP_MS for each in sounding), default=-1)
        said = schedule(groups, lengths, head.now, busy)
        self._missing = {text for text in texts_of(groups) if self._sayer.frames(text) is None}
        self._groups, self._said = groups, (*sounding, *said)
        return said

    def must_hush(self, now: int, answers: Sequence[Event], events: Sequence[Event]) -> bool:
        """Tell whether what sounds is to be cut, because a person has changed what comes.

        It speaks of what is over, or would sound over 3, 2, 1; a name goes on then.
        """
        sounding = self._sounding(now)
        if any(isinstance(each, SegmentEvent) for each in answers):
            return bool(sounding)
        style = self._style
        counts = [g.at for g in compose(events, style) if g.count] if style and sounding else []
        return any(
            each.topic is not Topic.NAME and each.topic is not Topic.COUNT
            and any(now < at < each.end + HUSH_MS for at in counts)
            for each in sounding
        )  # fmt: skip

    def _sounding(self, now: int) -> tuple[Spoken, ...]:
        return tuple(each for each in self._said if each.at <= now < each.end + GAP_MS)

    def _pending(self, now: int) -> Iterator[Group]:
        """Yield what was due before now, and is still to be said."""
        for group in self._groups:
            if group.at > now or group.until <= now:
                continue
            planned = {s.line: s for s in self._said if s.due == group.at}
            left = tuple(
                line for line in group.lines
                if (planned[line].at > now if line in planned else self._is_unsaid(line.forms))
            )  # fmt: skip
            if left:
                starts = [planned[line].at for line in left if line in planned]
                latest = max([group.latest, *starts])
                yield replace(group, lines=left, latest=latest)

    def _once_more(
        self, head: Playhead, events: Sequence[Event], answers: Sequence[Event]
    ) -> Iterator[Group]:
        """Yield the names that a pause cut, unless a command has led elsewhere since."""
        if any(isinstance(each, SegmentEvent) for each in answers):
            self._cut = ()
        if self._cut and head.state is not State.PAUSED:
            ends = (each.t for each in events if isinstance(each, SegmentEvent | EndEvent))
            yield Group(head.now, NEVER, next(ends, NEVER), self._cut)
            self._cut = ()

    def _is_unsaid(self, forms: Sequence[str]) -> bool:
        """Tell whether a line was left out because its words were not ready."""
        return all(form in self._missing for form in forms)

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


def _place(head: Playhead, answers: Sequence[Event]) -> Place:
    """Return where the session is; after a command that led elsewhere every name is told."""
    if any(isinstance(each, SegmentEvent) for each in answers):
        return Place(works=True)
    works = head.segment.kind is Kind.WORK
    other_half = head.segment.second and not head.set.one_side
    return Place(
        works=works,
        exercise=head.set.drill.exercise,
        rep_ms=head.rep_ms if works and head.runs_by_tempo else 0,
        first_rep=works and head.count == 0 and not other_half,
    )


def _words_of(events: Sequence[Event], style: Style) -> tuple[str, ...]:
    """Return all that a workout says as it goes by itself, and numbers for sets without an end."""
    numbers = range(1, _MOST_NUMBERS + 1) if Topic.REP in style.topics else ()
    counted = (form for n in numbers for form in style.manner.say("rep", rep=n))
    return (*texts_of(compose(events, style)), *counted)
