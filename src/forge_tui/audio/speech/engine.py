"""What the process that speaks asks of an engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from array import array

EngineKind = Literal["bundled", "library", "command", "say"]

DEFAULT_VOICE = "en-us"


class SpeechError(Exception):
    """There is no voice; the text is the reason, as a part of a sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it left an engine: mono samples, so many a second."""

    samples: array[int]
    rate: int


class Engine(Protocol):
    """Turns a sentence into samples, for as long as that takes."""

    def say(self, text: str) -> Said:
        """Say one sentence; raises SpeechError."""
