"""An exercise file."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from forge_tui.model.base import Duration, FileModel, Many, MisfitError, Name, Text
from forge_tui.model.movement import Movement
from forge_tui.model.prescription import Do
from forge_tui.model.vocabulary import (
    BodyPart,
    Category,
    Difficulty,
    Equipment,
    Impact,
    Muscle,
    Pattern,
)

PaceWord = Literal["guided", "self", "tap"]
SideWord = Literal["left", "right"]


class Question(FileModel):
    """A question people ask; two pages may answer it differently, and both answers are kept."""

    question: Text
    answers: Annotated[Many[Text], Field(min_length=1)]
    templated: bool = False


class Default(FileModel):
    """What the exercise asks for where a workout does not say."""

    do: Do | None = None
    sets: Annotated[int, Field(ge=1, le=100)] | None = None
    rest: Duration | None = None
    pace: PaceWord | None = None
    lead: SideWord | None = None


class Exercise(FileModel):
    """What one file under exercises/ defines; its id is the file's stem."""

    name: Name
    summary: Annotated[str, Field(max_length=4000)] = ""
    body_part: BodyPart | None = None
    equipment: Many[Equipment] = ()
    target: Muscle | None = None
    secondary: Many[Name] = ()
    difficulty: Difficulty | None = None
    category: Category | None = None
    pattern: Pattern | None = None
    impact: Impact | None = None
    joints: Many[Name] = ()
    met: Annotated[str, Field(pattern=r"^\d{5}$")] | None = None
    easier: Many[Name] = ()
    harder: Many[Name] = ()
    steps: Annotated[Many[Text], Field(max_length=100)] = ()
    tips: Many[Text] = ()
    mistakes: Many[Text] = ()
    corrections: Many[Text] = ()
    notes: Many[Text] = ()
    faq: Many[Question] = ()
    default: Default = Default()
    movement: Movement

    @model_validator(mode="after")
    def _steps_exist(self) -> Self:
        roles, phases = self.movement.steps, self.movement.phases
        named = [("steps", i, entry.step) for i, entry in enumerate(roles)]
        told = [step for _, _, step in named]
        named += [("phases", i, phase.step) for i, phase in enumerate(phases) if phase.step]
        for where, i, step in named:
            path = ("movement", where, i, "step")
            if step > len(self.steps):
                sentence = f"there is no how-to step {step}; steps has {len(self.steps)}"
                raise MisfitError(path, sentence)
            if where == "steps" and step in told[:i]:
                raise MisfitError(path, "movement.steps names a how-to step twice")
        return self
