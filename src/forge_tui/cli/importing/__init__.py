"""`import`: how-to pages become exercises among the person's own files."""

from forge_tui.cli.importing.command import import_

__all__ = ["import_"]
