"""Every clip that a session can sound: the tones, and the person's own files in their place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from forge_tui.audio.pcm import FULL, packed, unpacked
from forge_tui.audio.port import YIELDING
from forge_tui.audio.tones import TONES, synthesised
from forge_tui.audio.wav import WavError, read_wav
from forge_tui.text import did_you_mean

SUFFIX = ".wav"


@dataclass(frozen=True, slots=True)
class Clips:
    """PCM by the clip's name; `problems` are sentences on files that are not used."""

    pcm: Mapping[str, bytes]
    problems: tuple[str, ...] = ()


def kind_of(clip: str) -> str:
    """Return what a clip's gain is set by: count for count-3, rep for rep-left."""
    return clip.partition("-")[0]


TEMPO = kind_of(YIELDING)
"""The kind of the metronome's tones, which are made when they are wanted."""


def clips(folder: Path | None = None, gains: Mapping[str, float] | None = None) -> Clips:
    """Return all clips; `<clip>.wav` in `folder` wins, `gains` are by kind, 1 being as it is.

    What a gain would lift beyond full scale is held there.
    """
    pcm, problems = dict(synthesised()), list[str]()
    for path in _files(folder, problems):
        try:
            pcm[path.stem.lower()] = _own(path)
        except WavError as error:
            problems.append(f"{path.name} is not used: {error}")
    louder = {name: (gains or {}).get(kind_of(name), 1.0) for name in pcm}
    return Clips({name: _scaled(pcm[name], louder[name]) for name in pcm}, tuple(problems))


def _files(folder: Path | None, problems: list[str]) -> Iterator[Path]:
    try:
        found = sorted(folder.iterdir()) if folder else []
    except FileNotFoundError:
        return
    except OSError as error:
        problems.append(f"own sounds cannot be read: {error.strerror}: {folder}")
        return
    for path in found:
        # macOS leaves files that begin with a dot beside others on foreign disks.
        if path.suffix.lower() == SUFFIX and not path.name.startswith("."):
            yield path


def _own(path: Path) -> bytes:
    name = path.stem.lower()
    if name not in TONES:
        raise WavError(f'no cue is called "{name}"{did_you_mean(name, TONES)}')
    return packed(read_wav(path))


def _scaled(pcm: bytes, gain: float) -> bytes:
    if gain == 1.0:
        return pcm
    samples = [gain * x for x in unpacked(pcm)]
    return packed(samples if gain < 1 else (max(-FULL, min(FULL, x)) for x in samples))
