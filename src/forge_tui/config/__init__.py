"""The person's settings: one TOML file, whose comments are kept."""

from forge_tui.config.file import load, save
from forge_tui.config.preferences import Preferences

__all__ = ["Preferences", "load", "save"]
