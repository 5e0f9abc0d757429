"""From files to pages of the detail pane.

It brings the models with it: to be imported where a page is needed, after the first frame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from forge_tui.config import load
from forge_tui.library.facts import facts, measured, phase_cells
from forge_tui.library.outline import needed, outline
from forge_tui.library.related import related
from forge_tui.library.rewriting import is_own
from forge_tui.library.rows import row_of
from forge_tui.model.exercise import Exercise
from forge_tui.player.wording import seconds
from forge_tui.session import progress
from forge_tui.session.clock import today
from forge_tui.ui.figures import figure_of
from forge_tui.ui.prose import Para, Prose, columns
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.detail import Link, Page, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.library import Kind, Library, Loaded, Row
    from forge_tui.library.facts import Fact
    from forge_tui.library.outline import Line
    from forge_tui.model.workout import Workout

_GAP = Para(Content(""))


def page_of(library: Library, kind: Kind, id_: str) -> Page:
    """Return the page of what has this id; ForgeError if its file has errors or is gone."""
    loaded = library.resolve(id_, (kind,))
    if isinstance(loaded.model, Exercise):
        return exercise_page(loaded, loaded.model, library.rows("exercise"))
    told = progress.offered(loaded.id, load()[0], today(), library)
    return workout_page(loaded, loaded.model, told)


def workout_page(loaded: Loaded, workout: Workout, offered: str = "") -> Page:
    """Return summary, duration, equipment and blocks of a workout, and what is offered for it."""
    length = seconds(row_of(loaded)["seconds"] * 1000)
    told = [("Takes", length), ("Needs", ", ".join(needed(loaded)))]
    told += [("Tags", ", ".join(workout.tags))] if workout.tags else []
    return Page(
        "workout",
        loaded.id,
        safe(workout.name),
        _about("workout", workout.difficulty, length, "yours" if is_own(loaded.path) else None),
        start="Start  ⏎",
        sections=(
            Section("", Prose([*_next_time(offered), *_summary(workout.summary), *_facts(told)])),
            Section("Outline", Prose(list(_outline(loaded, workout)))),
        ),
    )


def _next_time(offered: str) -> Iterator[Para]:
    if offered:
        yield Para(safe(f"{offered}: press +").stylize("$warning"))
        yield _GAP


def exercise_page(loaded: Loaded, exercise: Exercise, rows: Sequence[Row]) -> Page:
    """Return everything that an exercise's file says, and what is like it."""
    sections = (
        ("", [*_summary(exercise.summary), *_facts(facts(exercise))]),
        ("Movement", list(_movement(exercise))),
        ("How to", list(_steps(exercise))),
        ("Tips", _points(exercise.tips, "+ ")),
        ("Common mistakes", _points(exercise.mistakes, "! ")),
    )
    return Page(
        "exercise",
        loaded.id,
        safe(exercise.name),
        _about("exercise", exercise.difficulty, exercise.body_part, exercise.target),
        start="Practise this  ⏎",
        figure=figure_of(loaded.id, exercise, load()[0]),
        sections=tuple(Section(title, Prose(paras)) for title, paras in sections if paras),
        folded_title="Questions" if exercise.faq else "More",
        folded=tuple(_folded(exercise)),
        links=tuple(_links(exercise, row_of(loaded), rows)),
    )


def broken_page(kind: Kind, id_: str, name: str, sentence: str) -> Page:
    """Return a page that says why there is none."""
    paras = [Para(safe(line)) for line in sentence.splitlines()]
    return Page(kind, id_, safe(name), _about(kind), sections=(Section("Problem", Prose(paras)),))


def _about(*words: str | None) -> Content:
    return safe(" · ".join(word for word in words if word))


def _faint(text: str) -> Content:
    return safe(text).stylize("$faint")


def _summary(text: str) -> Iterator[Para]:
    if text:
        yield Para(safe(text))
        yield _GAP


def _facts(told: Iterable[Fact]) -> list[Para]:
    return columns([(_faint(label), safe(value)) for label, value in told])


def _points(texts: Iterable[str], mark: str) -> list[Para]:
    return [Para(safe(text), safe(mark).stylize("$faint")) for text in texts]


def _movement(exercise: Exercise) -> Iterator[Para]:
    yield from _facts(measured(exercise.movement))
    cells = [phase_cells(phase) for phase in exercise.movement.phases]
    if not cells:
        return
    yield _GAP
    widest = max(len(call) for call, *_ in cells)
    yield from columns(
        [
            (
                Content.assemble(safe(call.ljust(widest)).stylize("bold"), safe(f"{length:>7}")),
                Content("\n").join(filter(None, (safe(cue), _faint(aside)))),
            )
            for call, length, cue, aside in cells
        ]
    )


def _steps(exercise: Exercise) -> Iterator[Para]:
    roles = {entry.step: ", ".join(entry.roles) for entry in exercise.movement.steps}
    for number, text in enumerate(exercise.steps, 1):
        role = _faint(f"  {roles[number]}") if number in roles else ""
        yield Para(Content.assemble(safe(text), role), safe(f"{number:>2} ").stylize("bold"))


def _folded(exercise: Exercise) -> Iterator[tuple[Content, Prose]]:
    for question in exercise.faq:
        yield safe(question.question), Prose([Para(safe(answer)) for answer in question.answers])
    asides = (
        ("What else its source says", exercise.notes),
        ("What we corrected, and why", exercise.corrections),
        ("What the importer concluded", exercise.movement.inferred),
    )
    yield from ((safe(title), Prose(_points(texts, "- "))) for title, texts in asides if texts)


def _links(exercise: Exercise, row: Row, rows: Sequence[Row]) -> Iterator[Link]:
    names = {each["id"]: each["name"] for each in rows}
    ids = [("easier", id_) for id_ in exercise.easier]
    ids += [("harder", id_) for id_ in exercise.harder]
    ids += [("related", each["id"]) for each in related(row, rows)]
    seen: set[str] = set()
    for why, id_ in ids:
        if id_ in names and id_ not in seen:
            seen.add(id_)
            yield Link(why, id_, safe(names[id_]))


def _asked(line: Line) -> str:
    return ", ".join(filter(None, (line.asked, f"or {line.instead[1]}" if line.instead else "")))


def _outline(loaded: Loaded, workout: Workout) -> Iterator[Para]:
    parts = outline(loaded, workout)
    told = [(safe(line.name), safe(_asked(line))) for part in parts for line in part.lines]
    lines = iter(columns(told, indent=3))
    for number, part in enumerate(parts, 1):
        if number > 1:
            yield _GAP
        yield Para(_faint(part.rules), safe(f"{number}  {part.name}  ").stylize("bold"))
        for line in part.lines:
            yield next(lines)
            if line.note:
                yield Para(_faint(line.note), indent=5)
