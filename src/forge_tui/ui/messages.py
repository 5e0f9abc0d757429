"""What screens ask the app for."""

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message


@dataclass
class Play(Message):
    """Play a workout or an exercise, by its id.

    `swap` is (entry of the workout, id of the exercise to be done in its place this time).
    """

    name: str
    swap: tuple[int, str] | None = None


@dataclass
class GoOn(Message):
    """Go on with a session that was cut off, by its journal."""

    journal: Path


class OpenHistory(Message):
    """Show what was done."""


class OpenStatistics(Message):
    """Show the figures of what was done."""


class OpenSettings(Message):
    """Show the settings."""
