"""Folders of TOML become exercises and workouts, and problems with a place and a reason."""

from forge_tui.library.library import Library
from forge_tui.library.loaded import Kind, Loaded, Row
from forge_tui.toml.problem import BadFilesError, Problem

__all__ = ["BadFilesError", "Kind", "Library", "Loaded", "Problem", "Row"]
