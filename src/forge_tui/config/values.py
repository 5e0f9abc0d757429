"""Between what a file or a field says and a value; a mistake is a ValueError with a sentence."""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from forge_tui.config.equipment import equipment
from forge_tui.config.mistake import MistakeError
from forge_tui.config.table import CUES, HOOKS, Kind
from forge_tui.load import parse_load
from forge_tui.model.duration import parse_duration
from forge_tui.text import bad_character, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from forge_tui.config.table import Setting

MOST_MS = 10 * 60 * 1000
_MINUTE_MS = 60_000
_WHOLE = 100
_MOST_GAIN = 4
_LEAST_KG, _MOST_KG = 20, 400
_WORD = re.compile(r"\w[\w+-]{0,39}")


def value_of(setting: Setting, raw: Any, base: Path) -> Any:
    """Return the value that a TOML value stands for; folders may start from `base`."""
    match setting.kind:
        case Kind.CHOICE:
            return _choice(setting, raw)
        case Kind.FOLDERS:
            return _folders(raw, base)
    return _JUDGES[setting.kind](raw)


def raw_of(setting: Setting, value: Any) -> Any:
    """Return how a file says a value."""
    match setting.kind:
        case Kind.DURATION:
            return written(value)
        case Kind.CHOICE:
            return next(word for word, each in setting.choices.items() if each == value)
        case Kind.SWITCH | Kind.PERCENT | Kind.WORD | Kind.MASS:
            return value
        case Kind.FOLDERS | Kind.EQUIPMENT:
            return [str(each) for each in value]
        case Kind.KEYS | Kind.HOOKS:
            return {id_: list(words) for id_, words in value.items()}
        case Kind.GAINS:
            return dict(value)


def duration(raw: Any) -> int:
    """Return milliseconds, at most ten minutes."""
    ms = parse_duration(raw)
    if ms > MOST_MS:
        raise MistakeError("must be at most 10 minutes")
    return ms


def percent(raw: Any) -> int:
    """Return a whole number from 0 to 100; a field says it as text, perhaps with its sign."""
    text = raw.strip().removesuffix("%").strip() if isinstance(raw, str) else raw
    if isinstance(text, str) and text.isascii() and text.isdigit():
        text = int(text)
    if isinstance(text, bool) or not isinstance(text, int) or not 0 <= text <= _WHOLE:
        raise MistakeError("must be a whole number from 0 to 100")
    return text


def word(raw: Any) -> str:
    """Return a name without spaces, as of a file or a speaker."""
    text = raw.strip() if isinstance(raw, str) else ""
    if not _WORD.fullmatch(text):
        raise MistakeError("must be one word of letters, digits, + and -")
    return text


def mass(raw: Any) -> str:
    """Return a body's mass with its unit, as it is written; empty where it is not told."""
    if isinstance(raw, str) and not raw.strip():
        return ""
    found = parse_load(raw) if isinstance(raw, str) else None
    if found is None or found.before:
        raise MistakeError("must be a number with its unit, as in 70 kg or 154 lb")
    if not _LEAST_KG <= found.kg <= _MOST_KG:
        raise MistakeError(f"must be from {_LEAST_KG} to {_MOST_KG} kg")
    return found.text


def written(ms: int) -> str:
    """Return a duration as a person writes it: 4.5s, 1:30."""
    if ms >= _MINUTE_MS and ms % 1000 == 0:
        return f"{ms // _MINUTE_MS}:{ms % _MINUTE_MS // 1000:02}"
    return f"{ms / 1000:g}s"


def folders_of(line: str, base: Path) -> tuple[Path, ...]:
    """Return the folders that one line names, parted as in PATH; each must be there."""
    parts = [part.strip() for part in line.split(os.pathsep)]
    found = _folders([part for part in parts if part], base)
    for folder in found:
        if not is_folder(folder):
            raise MistakeError(f"there is no folder {folder}")
    return found


def line_of(folders: tuple[Path, ...]) -> str:
    """Return folders as one line, parted as in PATH."""
    return os.pathsep.join(map(str, folders))


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder; what cannot be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _choice(setting: Setting, raw: Any) -> Any:
    if isinstance(raw, str) and raw in setting.choices:
        return setting.choices[raw]
    near = _near(raw, setting.choices) if isinstance(raw, str) else ""
    raise MistakeError(f"must be one of: {', '.join(setting.choices)}{near}")


def _near(word: str, choices: Collection[str]) -> str:
    """Return the end of a sentence; "dark" is near enough to "forge-dark"."""
    inside = [choice for choice in choices if word and word.casefold() in choice]
    return did_you_mean(inside[0] if len(inside) == 1 else word, choices)


def _switch(raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    raise MistakeError("must be true or false, without quotes")


def _folders(raw: Any, base: Path) -> tuple[Path, ...]:
    if not isinstance(raw, list):
        raise MistakeError('must be a list: put it in square brackets, as in ["~/training"]')
    return tuple(dict.fromkeys(_folder(each, base, index) for index, each in enumerate(raw)))


def _folder(raw: Any, base: Path, index: int) -> Path:
    if not isinstance(raw, str) or not raw.strip():
        raise MistakeError("must be text in quotes", (index,))
    if bad := bad_character(raw):
        raise MistakeError(f"contains the character {bad[1]}", (index,))
    try:
        return base / Path(raw).expanduser()
    except RuntimeError:
        raise MistakeError("names a person who has no home folder here", (index,)) from None


def _keys(raw: Any) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(raw, dict):
        raise MistakeError('must be a table: write [keys], and below it skip = "n"')
    return MappingProxyType({id_: _keys_of(id_, each) for id_, each in raw.items()})


def _keys_of(id_: str, raw: Any) -> tuple[str, ...]:
    names = _parted(raw) if isinstance(raw, str) else raw
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise MistakeError('must be a key in quotes, or a list of them: ["n", "right"]', (id_,))
    stripped = (name if name == " " else name.strip() for name in names)
    return tuple(dict.fromkeys(name for name in stripped if name))


def _gains(raw: Any) -> Mapping[str, float]:
    gains = _table(raw, "[gains], and below it rep = 0.5", CUES)
    for cue, gain in gains.items():
        if isinstance(gain, bool) or not isinstance(gain, (int, float)):
            raise MistakeError("must be a number, as in 0.5", (cue,))
        if not 0 <= gain <= _MOST_GAIN:
            raise MistakeError(f"must be from 0 to {_MOST_GAIN}", (cue,))
    return MappingProxyType({cue: float(gain) for cue, gain in gains.items()})


def _hooks(raw: Any) -> Mapping[str, tuple[str, ...]]:
    hooks = _table(raw, '[hooks], and below it on_work = ["playerctl", "pause"]', HOOKS)
    return MappingProxyType({when: _words(when, command) for when, command in hooks.items()})


def _words(when: str, raw: Any) -> tuple[str, ...]:
    words = raw if isinstance(raw, list) else [raw]
    if not words or not all(isinstance(word, str) and word and "\0" not in word for word in words):
        raise MistakeError('must be a command and its arguments: ["playerctl", "pause"]', (when,))
    return tuple(words)


def _table(raw: Any, example: str, keys: Collection[str]) -> Mapping[str, Any]:
    if not isinstance(raw, dict):
        raise MistakeError(f"must be a table: write {example}")
    for key in raw:
        if key not in keys:
            raise MistakeError(f"is not a known key{did_you_mean(key, keys)}", (key,))
    return raw


def _parted(text: str) -> list[str]:
    return [text] if text in {",", " "} else text.split(",")


_JUDGES: Mapping[Kind, Callable[[Any], Any]] = {
    Kind.DURATION: duration,
    Kind.SWITCH: _switch,
    Kind.PERCENT: percent,
    Kind.WORD: word,
    Kind.MASS: mass,
    Kind.KEYS: _keys,
    Kind.GAINS: _gains,
    Kind.HOOKS: _hooks,
    Kind.EQUIPMENT: equipment,
}
