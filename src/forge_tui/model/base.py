"""What every model of a file shares."""

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from forge_tui.model.duration import LONGEST_MS, parse_duration

Name = Annotated[str, Field(min_length=1, max_length=120)]
Text = Annotated[str, Field(min_length=1, max_length=4000)]

_T = TypeVar("_T")
Many = Annotated[tuple[_T, ...], Field(strict=False)]
"""An array; frozen like everything else."""


def _positive(value: Any) -> int:
    if not (ms := parse_duration(value)):
        raise ValueError("must be longer than zero")
    return ms


_SCHEMA = WithJsonSchema(
    {
        "description": 'A duration: 90 (seconds), "90s", "1:30" or "1m30s"; at most 4 hours.',
        "anyOf": [
            {"type": "number", "minimum": 0, "maximum": LONGEST_MS // 1000},
            {"type": "string", "pattern": r"^[0-9][0-9hmsinecourtu.: ]*$"},
        ],
    }
)

Duration = Annotated[int, BeforeValidator(parse_duration), _SCHEMA]
"""Milliseconds, zero allowed."""

PositiveDuration = Annotated[int, BeforeValidator(_positive), _SCHEMA]
"""Milliseconds, more than zero."""


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
