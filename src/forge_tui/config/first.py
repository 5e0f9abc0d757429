"""What is said once, when a person starts the program for the first time."""

from contextlib import suppress

from forge_tui import paths

SAFETY = "Stop if it hurts; ask a professional if in doubt."


def is_first_start() -> bool:
    """Return whether the person has never been told, and note that now they have."""
    mark = paths.state_dir() / "told"
    if mark.exists():
        return False
    # Where nothing can be written it is said every time.
    with suppress(OSError):
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    return True


def is_answered() -> bool:
    """Return whether the settings, of another machine perhaps, answer the first questions."""
    from forge_tui.toml.source import Document, read_document  # noqa: PLC0415 - seldom needed

    document = read_document(paths.settings_file())
    return isinstance(document, Document) and "lead" in document.raw
