"""The files as JSON Schema (draft 2020-12), for editors: from the models, in the files' terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from forge_tui.model.exercise import Exercise
from forge_tui.model.schedule import WEEKDAYS, Schedule
from forge_tui.model.workout import Workout

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

    from forge_tui.model.base import FileModel

_FILES: dict[str, type[FileModel]] = {"exercise": Exercise, "workout": Workout, "plan": Schedule}

# Said of a key wherever it stands, or only in one table ("Default.sets").
_DESCRIPTIONS = {
    "name": "What people call it.",
    "summary": "What it is and whom it is for, in a few sentences.",
    "body_part": "The part of the body it belongs to.",
    "equipment": "What it is done with.",
    "target": "The muscle that works most.",
    "secondary": "Other muscles that work; other words for them are understood.",
    "difficulty": "Whom it suits.",
    "category": "What it is done for.",
    "pattern": "The pattern of movement.",
    "impact": "Whether it jolts the joints.",
    "joints": "Joints that are loaded.",
    "met": "Code of the activity in the 2024 Adult Compendium, five digits.",
    "easier": "Ids of easier exercises.",
    "harder": "Ids of harder exercises.",
    "Exercise.steps": "How to do it, step by step.",
    "tips": "What helps.",
    "mistakes": "What people often do wrong; shown during rest.",
    "corrections": "Where the text differs from its source, and why.",
    "notes": "What else its source says.",
    "faq": "Questions people ask.",
    "question": "The question.",
    "answers": "One or more answers.",
    "templated": "Whether the answers only repeat the facts.",
    "default": "What is asked for where a workout does not say.",
    "movement": "The playable part.",
    "measure": "What is counted: reps, a hold's seconds, seconds, or metres.",
    "sides": "One side at a time: alternating with every rep, or switching after all of them.",
    "side_label": "What the working limb is called on each side.",
    "setup": "The time needed to get into position; it never changes the timeline.",
    "tempo_floor": "The shortest time a rep may take.",
    "inferred": "What an importer concluded, and from which words.",
    "Movement.steps": "What each how-to step is for.",
    "phases": "The parts of one rep, in order; a hold has one without seconds.",
    "roles": "What the step is for; one that is half this, half that has both.",
    "id": "A short name that no other phase of the exercise has.",
    "call": "The word shown very large; at most 12 characters.",
    "cue": "A few words on how to do it.",
    "seconds": "How long the phase takes.",
    "step": "The number of the how-to step it comes from; the first is 1.",
    "slot": "The part of a tempo that sets its length; none keeps its seconds.",
    "breath": "Whether to breathe in, out, or hold the breath.",
    "left": "The words for the left side.",
    "right": "The words for the right side.",
    "sets": "How many sets.",
    "rest": "The rest between sets, or between the exercises of a round.",
    "round_rest": "The rest after each round, in place of the last exercise's.",
    "rounds": "How many rounds; in an emom, how many windows.",
    "pace": "Who counts: the tempo, nobody until you are done, or a key for each rep.",
    "lead": "The side of the first rep.",
    "tags": "Words to find it by.",
    "block": "The parts of the workout, each with one structure.",
    "kind": "The structure of the block.",
    "exercises": "What is done in the block, in order.",
    "exercise": "The id of an exercise.",
    "tempo": "The tempo of a rep.",
    "load": 'The weight, such as "12 kg".',
    "note": "A sentence for the person who does it.",
    "warm_up": "Whether the sets are a warm-up, which counts for nothing.",
    "count": "pair: a left and a right rep together count as one.",
    "or": "The id of an exercise to do instead if this one is too hard.",
    "every": "The length of a window.",
    "cap": "When the block ends at the latest.",
    "work": "The length of the work.",
    "TabataBlock.rest": "The length of the rest.",
    "reps": "The number of reps in each round.",
    "active": "Whether the plan is switched on.",
    "start": "The first day on which the plan holds; cycle and deload are counted from it.",
    "until": "The last day on which the plan holds.",
    "deload": "Every so many weeks one is for deload, in which half of the sets are enough.",
    "cycle": "What is due day after day, and then again from the beginning; in place of days.",
    "days": "What is due on each weekday; one that is not named is a day off.",
    "except": "Days on which the plan does not hold as usual.",
    "date": "The day of an exception.",
    "from": "The first day of a holiday.",
    "to": "The last day of a holiday.",
    "workout": "What is due on that date in place of the usual; without it, nothing.",
    **{day: f"What is due on {day.capitalize()}s." for day in WEEKDAYS},
}

KINDS = tuple(_FILES)
"""The kinds of files that have a schema."""


def schema_of(kind: str) -> dict[str, Any]:
    """Return the schema of a kind of files."""
    made = _FILES[kind].model_json_schema(schema_generator=_Generator)
    tables = made.pop("$defs")
    for table in (made, *tables.values()):
        for key, value in table.get("properties", {}).items():
            _describe(value, f"{table['title']}.{key}", key)
    dialect = "https://json-schema.org/draft/2020-12/schema"
    first = {"$schema": dialect, "title": made.pop("title"), "description": made.pop("description")}
    return {**first, **made, "$defs": tables}


def _describe(value: dict[str, Any], *names: str) -> None:
    """Put what the key is for before what its values look like."""
    ours = next((_DESCRIPTIONS[name] for name in names if name in _DESCRIPTIONS), None)
    value["description"] = " ".join(filter(None, [ours, value.get("description")]))


class _Generator(GenerateJsonSchema):
    """TOML has no null, and writes durations in seconds."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if isinstance(default, int) and made.get("description", "").startswith("A duration"):
            return {**made, "default": default // 1000}
        told = isinstance(default, str | int) and default != ""
        return {**made, "default": default} if told else made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        made = super().tagged_union_schema(schema)
        del made["discriminator"]  # OpenAPI's; JSON Schema does not know it
        return made

    def field_title_should_be_set(self, schema: object) -> bool:
        del schema
        return False
