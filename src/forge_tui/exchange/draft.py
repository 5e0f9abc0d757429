"""A page and what was understood of it become an exercise as files hold it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.exchange.facets import HANDLED, facets_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.exchange.page import Page, Question
    from forge_tui.exchange.read import Reading
    from forge_tui.exchange.understanding import Understanding


class Draft(NamedTuple):
    """An exercise before the door: `raw` in the order of the model, `told` for the person."""

    raw: dict[str, Any]
    told: tuple[str, ...]


def draft_of(reading: Reading, understanding: Understanding) -> Draft:
    """Join what the page says and what was concluded; nothing of the page is left out."""
    page = reading.page
    facets = facets_of(page.facts)
    notes = [*facets.notes, *_notes(page, understanding.measure)]
    raw: dict[str, Any] = {
        "name": page.name,
        "summary": page.summary,
        **facets.keys,
        **_given(pattern=understanding.pattern, impact=understanding.impact),
        "joints": [*understanding.joints],
        "steps": [*page.steps],
        "tips": [*page.tips],
        "mistakes": [*page.mistakes],
        "notes": list(dict.fromkeys(notes)),
        "faq": [_question(each) for each in page.faq],
        **_given(default=_default(understanding)),
        "movement": _movement(
            understanding, [*facets.inferred, *reading.told, *understanding.doubts]
        ),
    }
    for key in ("summary", "joints", "notes"):
        if not raw[key]:
            del raw[key]
    return Draft(raw, (*facets.unknown, *reading.told, *understanding.doubts))


def _given(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}


def _notes(page: Page, measure: str) -> Iterator[str]:
    """Return the facts that have no key, and whatever else has no place."""
    for label, value in page.facts.items():
        taken = label == "tracking type" and value.casefold() == measure
        if label not in HANDLED and not taken:
            yield f"{label.capitalize()}: {value}"
    yield from (f"{heading}: {text}" if heading else text for heading, text in page.notes)


def _question(question: Question) -> dict[str, Any]:
    value = {"question": question.question, "answers": [*question.answers]}
    return {**value, "templated": True} if question.templated else value


def _default(understanding: Understanding) -> dict[str, Any]:
    rest = understanding.rest
    return _given(do=understanding.do, sets=understanding.sets) | (
        {} if rest is None else {"rest": f"{rest:g}s"}
    )


def _movement(understanding: Understanding, inferred: list[str]) -> dict[str, Any]:
    labels, floor = understanding.labels, understanding.tempo_floor
    phases = [_phase(asdict(phase)) for phase in understanding.phases]
    return {
        "measure": understanding.measure,
        "sides": understanding.sides,
        **_given(side_label={"left": labels[0], "right": labels[1]} if labels else None),
        **_given(setup=f"{understanding.setup:g}s" if understanding.setup else None),
        **_given(tempo_floor=f"{floor:g}s" if floor else None),
        "inferred": list(dict.fromkeys((*understanding.inferred, *inferred))),
        "steps": [
            {"step": n, "roles": [*roles]}
            for n, roles in enumerate(understanding.roles, 1)
            if roles
        ],
        "phases": phases,
    }


def _phase(phase: dict[str, Any]) -> dict[str, Any]:
    order = ("id", "call", "cue", "seconds", "step", "slot", "breath")
    return {key: phase[key] for key in order if phase[key] is not None}
