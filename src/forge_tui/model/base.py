"""What every model of a file shares."""

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Name = Annotated[str, Field(min_length=1, max_length=120)]
Text = Annotated[str, Field(min_length=1, max_length=4000)]

_T = TypeVar("_T")
Many = Annotated[tuple[_T, ...], Field(strict=False)]
"""An array; frozen like everything else."""


class FileModel(BaseModel):
    """Frozen, strict about types, and without room for unknown keys."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        populate_by_name=True,
        arbitrary_types_allowed=True,
    )


class MisfitError(ValueError):
    """Two keys of a model contradict each other; `path` leads from the model to the one to mend."""

    def __init__(self, path: tuple[str | int, ...], sentence: str) -> None:
        super().__init__(sentence)
        self.path = path
