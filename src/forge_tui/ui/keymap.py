"""The keys in force: those of the commands, changed by the person's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding
from textual.keys import Keys, key_to_character

from forge_tui.text import did_you_mean, one_line
from forge_tui.ui.commands import shown_key
from forge_tui.ui.player_commands import PLAYER_COMMANDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_ALIASES = {"esc": "escape", "pgup": "pageup", "pgdn": "pagedown", "del": "delete",
            "return": "enter", "ins": "insert"}  # fmt: skip
_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super", "hyper", "meta"})
_MEDIA = frozenset(
    f"media_{name}"
    for name in ("play", "pause", "play_pause", "stop", "track_next", "track_previous")
)
# Textual names pseudo keys, "any key" among them, in angle brackets.
_NAMED = frozenset(key.value for key in Keys if not key.value.startswith("<")) | _MEDIA
# The program ends, stops or shows its palette by these wherever it is.
_TAKEN = frozenset({"ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p"})
# Textual keeps the usual keys of a command that it is told has none; no terminal sends this one.
_NO_KEY = "no_key"


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of each command by its id, and what a person must be told about their settings."""

    keys: Mapping[str, tuple[str, ...]]
    sentences: tuple[str, ...] = ()

    def overrides(self, prefix: str = "player.") -> dict[str, str]:
        """Return what `App.set_keymap` needs, where bindings have the ids of commands, prefixed."""
        return {
            prefix + id_: ",".join(keys) or _NO_KEY
            for id_, keys in self.keys.items()
            if keys != _USUAL[id_]
        }

    def first(self, id_: str) -> str:
        """Return the first of a command's keys for people; empty if it has none."""
        return next(map(shown_key, self.keys[id_]), "")

    def shown(self, id_: str) -> str:
        """Return a command's keys for people."""
        return "  ".join(shown_key(key) for key in self.keys[id_])


def keymap_of(chosen: Mapping[str, Collection[str]]) -> Keymap:
    """Return the keys in force, given the keys by command that a person chose.

    On a clash the person's key counts; between two of theirs, the one said first.
    """
    sentences: list[str] = []
    theirs: dict[str, tuple[str, ...]] = {}
    for id_, written in chosen.items():
        if _is_command(id_, sentences):
            keys = tuple(_known(id_, written, sentences))
            if keys or not written:
                theirs[id_] = keys
    owners = _owners(theirs, sentences)
    keys_of = {id_: _left(id_, theirs, owners) for id_ in _USUAL}
    for id_, usual in _USUAL.items():
        if id_ not in theirs:
            sentences += _lost(id_, usual, keys_of[id_], owners)
    return Keymap(keys_of, tuple(map(one_line, sentences)))


def _owners(theirs: Mapping[str, tuple[str, ...]], sentences: list[str]) -> dict[str, str]:
    owners: dict[str, str] = {}
    for id_, keys in theirs.items():
        for key in keys:
            owner = owners.setdefault(key, id_)
            if owner != id_:
                sentences.append(f'keys.{id_}: "{shown_key(key)}" is taken by {owner} already')
    return owners


def _left(
    id_: str, theirs: Mapping[str, tuple[str, ...]], owners: Mapping[str, str]
) -> tuple[str, ...]:
    """Return what nobody else has of a command's keys; of the usual ones, if it lost all others."""
    for keys in (theirs.get(id_, _USUAL[id_]), _USUAL[id_]):
        left = tuple(key for key in keys if owners.get(key, id_) == id_)
        if left or not keys:
            return left
    return ()


def _lost(
    id_: str, usual: tuple[str, ...], left: tuple[str, ...], owners: Mapping[str, str]
) -> Iterator[str]:
    for key in usual:
        if key not in left:
            still = " or ".join(map(shown_key, left))
            rest = f"it is still on {still}" if left else "it has no key now"
            yield f'keys.{owners[key]}: "{shown_key(key)}" is no longer {id_}; {rest}'


def _is_command(id_: str, sentences: list[str]) -> bool:
    if id_ in _USUAL:
        return True
    sentences.append(f"keys.{id_}: there is no such command{did_you_mean(id_, _USUAL)}")
    return False


def _known(id_: str, keys: Iterable[str], sentences: list[str]) -> Iterator[str]:
    """Yield those of the keys that there are, by Textual's names."""
    for written in keys:
        key = _key_of(written)
        if key is None:
            near = did_you_mean(written, _NAMED)
            sentences.append(f'keys.{id_}: there is no key "{written}"{near}')
        elif key in _TAKEN:
            sentences.append(f'keys.{id_}: "{key}" belongs to the program')
        else:
            yield key


def _key_of(written: str) -> str | None:
    """Return Textual's name of a key: ? is question_mark, Ctrl+X is ctrl+x, A is Shift and a."""
    if len(written) == 1:
        return (
            _named(written)
            if written.isprintable() and (written == " " or not written.isspace())
            else None
        )
    *modifiers, base = written.lower().replace(" ", "").split("+")
    if not set(modifiers) <= _MODIFIERS or not base:
        return None
    base = _named(base) if len(base) == 1 else _ALIASES.get(base, base)
    whole = "+".join([*modifiers, base])
    is_key = whole in _NAMED or base in _NAMED or key_to_character(base) is not None
    return whole if is_key else None


def _named(character: str) -> str:
    # Textual takes the first for what parts keys, and strips the second.
    special = {",": "comma", " ": "space"}
    if character in special:
        return special[character]
    return next(iter(Binding.make_bindings([(character, "", "")]))).key


_USUAL = {each.id: tuple(each.keys.split(",")) for each in PLAYER_COMMANDS}
USUAL_KEYS = Keymap(_USUAL)
"""Where the person has changed nothing."""
