"""Sections become a page: each thing in its place, and what has none among the notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.exchange.headings import label_of
from forge_tui.exchange.page import Page, Question
from forge_tui.exchange.questions import questions_in
from forge_tui.exchange.refuse import no_page
from forge_tui.exchange.sections import facts_in
from forge_tui.exchange.steps import steps_in, unnamed_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.exchange.blocks import Block
    from forge_tui.exchange.sections import Outline, Section

_LONGEST_NAME = 120


@dataclass(slots=True)
class _Draft:
    """What has been read so far."""

    summary: list[str] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)
    setup: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    tips: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    faq: list[Question] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)

    def note(self, heading: str, texts: Iterable[str]) -> None:
        """Keep texts that have no other place."""
        self.notes += [(heading, text) for text in texts if text]

    def state(self, label: str, value: str) -> None:
        """Take a fact; one that says something else than before is kept beside it."""
        if self.facts.setdefault(label, value) != value:
            self.note(label.capitalize(), [value])


def assembled(outline: Outline, stem: str) -> Page:
    """Return the page that an outline is; Refusal if it is none. `stem` is a name for lack of one.

    Steps are those of the sections that promise them, else those of the first numbered list.
    """
    sections = _once(outline.sections)
    named = [each for each in sections if each.kind == "steps" and steps_in(each).steps]
    if not named:
        named = [each for each in sections if each.kind is None or each.kind == "summary"]
        named = [each for each in named if unnamed_steps(each).steps][:1]
    no_page(outline, sections, named)
    draft = _Draft()
    for section in sections:
        if section in named and (not draft.steps or _goes_on(section, named)):
            _take_steps(draft, section)
        else:
            _take(draft, section)
    steps = (*draft.setup, *draft.steps)
    name = outline.name
    if len(name) > _LONGEST_NAME:
        # A paragraph is no name, but it is kept.
        draft.note("", [name])
        name = ""
    return Page(
        name or stem.replace("-", " ").replace("_", " ").strip().title()[:_LONGEST_NAME].strip(),
        " ".join(draft.summary),
        draft.facts,
        steps,
        tuple(draft.tips),
        tuple(draft.mistakes),
        tuple(draft.faq),
        tuple(dict.fromkeys(draft.notes)),
    )


def _once(sections: Sequence[Section]) -> list[Section]:
    """Leave out a section that stands there a second time, word for word."""
    kept: list[Section] = []
    for section in sections:
        if not any(
            (section.kind, section.title, section.blocks) == (each.kind, each.title, each.blocks)
            for each in kept
        ):
            kept.append(section)
    return kept


def _goes_on(section: Section, named: Sequence[Section]) -> bool:
    """Tell whether steps go on from an earlier section: with its numbers, or below one heading."""
    first = next((block.number for block in section.blocks if block.number is not None), 1)
    return first > 1 or (bool(section.parent) and section.parent == named[0].parent)


def _take_steps(draft: _Draft, section: Section) -> None:
    found = steps_in(section)
    draft.steps += found.steps
    if section.kind == "steps":
        draft.note(section.title, (block.words for block in found.rest))
    else:
        _take(draft, _with(section, found.rest))


def _with(section: Section, blocks: Sequence[Block]) -> Section:
    return type(section)(section.kind, section.title, section.level, section.parent, [*blocks])


def _take(draft: _Draft, section: Section) -> None:
    """Put what a section says where it belongs."""
    blocks = section.blocks
    if section.kind in {"summary", "facts", None}:
        stated, blocks = facts_in(section)
        for label, value in stated:
            draft.state(label, value)
    match section.kind:
        case "summary":
            draft.summary += [block.words for block in blocks if block.kind == "text"]
            draft.note(section.title, (b.words for b in blocks if b.kind != "text"))
        case "tips":
            draft.tips += _points(blocks)
        case "mistakes":
            draft.mistakes += _points(blocks)
        case "setup":
            draft.setup += _points(blocks)
        case "faq":
            questions, stray = questions_in(blocks)
            draft.faq += questions
            draft.note(section.title, stray)
        case "related":
            # Links to other pages are the only thing of a page that is not kept.
            draft.note(section.title, (b.words for b in blocks if not b.linked))
        case _:
            _other(draft, section, blocks)


def _other(draft: _Draft, section: Section, blocks: Sequence[Block]) -> None:
    label = label_of(section.title)
    words = [block.words for block in blocks]
    if label and label not in draft.facts and words and "." not in "".join(words)[:-1]:
        draft.state(label, ", ".join(words))
    else:
        draft.note(section.title, words)


def _points(blocks: Iterable[Block]) -> list[str]:
    """Return each text; a heading inside is put before what stands under it."""
    points: list[str] = []
    heading = ""
    for block in blocks:
        if block.kind == "heading":
            points += [heading] if heading else []
            heading = block.words
            continue
        points.append(f"{heading.rstrip('.:')}: {block.words}" if heading else block.words)
        heading = ""
    return [point for point in (*points, heading) if point]
