"""A decision without anything that is carried out, as a folder holds it."""

from pathlib import Path

from forge_tui.history.decisions import Decision, begin, finish


def decide(decision: Decision, folder: Path) -> Path:
    return finish(begin(decision, folder), decision)
