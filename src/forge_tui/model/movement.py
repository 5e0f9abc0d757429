"""The playable part of an exercise."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from forge_tui.model.base import Duration, FileModel, Many, MisfitError, PositiveDuration, Text
from forge_tui.model.tempo import Slot

Measure = Literal["reps", "hold", "time", "distance"]
Role = Literal["setup", "rep", "hold", "loop", "form", "finish"]
StepNumber = Annotated[int, Field(ge=1, le=100)]


class SideLabel(FileModel):
    """What the working limb is called on each side."""

    left: Annotated[str, Field(min_length=1, max_length=40)]
    right: Annotated[str, Field(min_length=1, max_length=40)]


class StepRoles(FileModel):
    """What one how-to step is for; a step that is half one, half another has both roles."""

    step: StepNumber
    roles: Annotated[Many[Role], Field(min_length=1)]


class Phase(FileModel):
    """One part of a rep; a hold's only phase has no `seconds`."""

    id: Annotated[str, Field(min_length=1, max_length=40)]
    call: Annotated[str, Field(min_length=1, max_length=12)]
    cue: Annotated[str, Field(max_length=60)] = ""
    seconds: Annotated[float, Field(gt=0, le=600, allow_inf_nan=False)] | None = None
    step: StepNumber | None = None
    slot: Annotated[Slot, Field(strict=False)] = Slot.NONE
    breath: Literal["in", "out", "hold"] | None = None

    @property
    def ms(self) -> int | None:
        """The seconds as whole milliseconds."""
        return None if self.seconds is None else round(self.seconds * 1000)


class Movement(FileModel):
    """How the exercise is measured, which sides it uses, and what a rep consists of."""

    measure: Measure
    sides: Literal["both", "alternating", "switching", "unspecified"] = "both"
    side_label: SideLabel | None = None
    setup: Duration = 0
    tempo_floor: PositiveDuration | None = None
    inferred: Many[Text] = ()
    steps: Many[StepRoles] = ()
    phases: Annotated[Many[Phase], Field(max_length=20)] = ()

    @property
    def held(self) -> bool:
        """Whether it is held or kept up rather than counted rep by rep."""
        if self.measure == "reps":
            return False
        return self.measure == "hold" or not any(phase.seconds for phase in self.phases)

    @model_validator(mode="after")
    def _phases_fit_the_measure(self) -> Self:
        timed = [i for i, phase in enumerate(self.phases) if phase.seconds is not None]
        untimed = [i for i, phase in enumerate(self.phases) if phase.seconds is None]
        if self.measure == "hold" and (timed or len(self.phases) > 1):
            path = ("phases", timed[0], "seconds") if timed else ("phases", 1)
            raise MisfitError(path, "a hold has at most one phase, and that without seconds")
        if self.measure == "reps" and untimed:
            path = ("phases", untimed[0], "seconds")
            raise MisfitError(path, "every phase of a reps exercise needs its seconds")
        if timed and untimed:
            path = ("phases", untimed[0], "seconds")
            raise MisfitError(path, "either every phase has seconds or there is just one without")
        if len(untimed) > 1:
            raise MisfitError(
                ("phases", 1), "a movement without timed phases has at most one phase"
            )
        return self

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        seen: set[str] = set()
        for i, phase in enumerate(self.phases):
            if phase.id in seen:
                raise MisfitError(("phases", i, "id"), "two phases have the same id")
            seen.add(phase.id)
        return self
