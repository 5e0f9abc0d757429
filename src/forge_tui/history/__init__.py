"""Finished sessions: one immutable TOML file each."""

from forge_tui.history.store import read_all, read_session, remembered, write

__all__ = ["read_all", "read_session", "remembered", "write"]
