"""One exercise of a workout changed in the text of its file; all else in it stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.items import InlineTable

from forge_tui.toml.locate import locate

if TYPE_CHECKING:
    from collections.abc import Mapping


def with_entry(text: str, place: tuple[int, int], changes: Mapping[str, Any]) -> str:
    """Return the text with these keys of an entry set, or left out where the value is None.

    `place` is (block, entry). Raises TOMLKitError for what tomlkit cannot read; whether the result
    says what it should is for the caller to see.
    """
    document: Any = tomlkit.parse(text)
    b, e = place
    entries = document["block"][b]["exercises"]
    if isinstance(entries[e], InlineTable):
        entries[e] = _inline(entries[e], changes)
        return tomlkit.dumps(document)
    entry = entries[e]
    for key in changes.keys() & entry.keys():
        _put(entry, key, changes[key])
    added = {
        key: value
        for key, value in changes.items()
        if value is not None and key not in entry.keys()  # noqa: SIM118 - a tomlkit table
    }
    return _with_lines(tomlkit.dumps(document), ("block", b, "exercises", e, "exercise"), added)


def _put(entry: Any, key: str, value: Any) -> None:
    if value is None:
        del entry[key]
    else:
        entry[key] = value


def _inline(entry: InlineTable, changes: Mapping[str, Any]) -> Any:
    """Write the table anew: tomlkit leaves the blanks and commas of what it takes out."""
    # Its values as they are written; the items of a table are plain where they are booleans.
    said = {key.key: item.as_string() for key, item in entry.value.body if key is not None}
    for key, value in changes.items():
        if value is None:
            said.pop(key, None)
        else:
            said[key] = tomlkit.item(value).as_string()
    body = ", ".join(f"{tomlkit.key(key).as_string()} = {value}" for key, value in said.items())
    blank = " " if entry.as_string().startswith("{ ") else ""
    return tomlkit.parse(f"entry = {{{blank}{body}{blank}}}")["entry"]


def _with_lines(text: str, path: tuple[str | int, ...], added: Mapping[str, Any]) -> str:
    """Put keys below a key's line, ended and indented like it.

    tomlkit would put them below the comments that head what comes next.
    """
    lines = text.split("\n")
    at = locate(text, path)[0]
    line = lines[at - 1]
    indent = line[: len(line) - len(line.lstrip())]
    end = "\r" if line.endswith("\r") else ""
    new = [f"{indent}{key} = {tomlkit.item(each).as_string()}{end}" for key, each in added.items()]
    return "\n".join([*lines[:at], *new, *lines[at:]])
