"""`stats`: figures of what was done, for people and for programs."""

from forge_tui.cli.stats.command import stats

__all__ = ["stats"]
