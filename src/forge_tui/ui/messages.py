"""What screens ask the app for."""

from dataclasses import dataclass
from pathlib import Path

from textual.message import Message


@dataclass
class Play(Message):
    """Play a workout or an exercise, by its id."""

    name: str


@dataclass
class GoOn(Message):
    """Go on with a session that was cut off, by its journal."""

    journal: Path


class OpenHistory(Message):
    """Show what was done."""


class OpenSettings(Message):
    """Show the settings."""
