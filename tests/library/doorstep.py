"""One file brought to the door."""

from pathlib import Path

from forge_tui.library.door import admit
from forge_tui.library.loaded import File, Kind, Verdict


def judged(tmp_path: Path, text: str | bytes, kind: Kind | None = None) -> Verdict:
    """Bring one file to the door."""
    path = tmp_path / "x.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return admit(File(path, path, kind))
