"""Changing a settings file with its comments, order and line ends kept."""

from __future__ import annotations

import textwrap
import tomllib
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from forge_tui.config.table import BY_KEY, SETTINGS, TABLES, Setting
from forge_tui.config.values import raw_of
from forge_tui.errors import ForgeError
from forge_tui.toml.problem import Problem, shown
from forge_tui.toml.source import Document, read_document
from forge_tui.writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_WIDTH = 96
_HEADER = "# The settings of forge-tui. What is not said here is as it comes.\n\n"


def change(path: Path, changes: Mapping[str, Any]) -> None:
    """Put values, by key, into the file; made anew, it has every setting with its sentence.

    Raises ForgeError if the file is torn or cannot be written; it is as it was then.
    """
    raw = {key: raw_of(BY_KEY[key], value) for key, value in changes.items()}
    if path.exists():
        old = _document_of(path)
        text, wanted = _like(old.text, _changed(path, old.text, raw)), old.raw | raw
    else:
        wanted = {each.key: raw_of(each, each.default) for each in SETTINGS} | raw
        text = _HEADER + "\n".join(_said(BY_KEY[key], value) for key, value in wanted.items())
    # A settings file is a person's work: it is replaced only by what surely says the same.
    if tomllib.loads(text) != wanted:
        raise ForgeError(f"the settings cannot be changed by the program: edit {shown(path)}")
    try:
        replace_file(path, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ForgeError(f"the settings cannot be written to {shown(path)}: {reason}") from None


def _document_of(path: Path) -> Document:
    document = read_document(path, may_be_empty=True)
    if isinstance(document, Document):
        return document
    problem = Problem(path, *document[0][:2], "", document[0][2])
    raise ForgeError(f"the settings are not saved, as their file must be mended first: {problem}")


def _changed(path: Path, text: str, changes: Mapping[str, Any]) -> str:
    try:
        document = tomlkit.parse(text)
        for key in changes.keys() & document.keys():
            _replace(document, key, changes[key])
        text = tomlkit.dumps(document)
    except TOMLKitError as error:
        raise ForgeError(f"{shown(path)}: the settings cannot be changed: {error}") from None
    for key, value in changes.items():
        if key not in document:
            text = _added(text, BY_KEY[key], value)
    return text


def _replace(document: tomlkit.TOMLDocument, key: str, value: Any) -> None:
    old = document[key]
    if not isinstance(old, Table):
        document[key] = value
        return
    for gone in old.keys() - value.keys():
        del old[gone]
    for id_, each in value.items():
        if old.get(id_) != each:
            old[id_] = each


def _added(text: str, setting: Setting, value: Any) -> str:
    """Put a new key where it surely is in no table: above the first, below what heads the file."""
    said = _said(setting, value)
    if setting.kind in TABLES:
        return f"{text}\n\n{said}" if text and not text.endswith("\n") else f"{text}\n{said}"
    lines = text.splitlines(keepends=True)
    start = at = 0
    while at < len(lines) and (not lines[at].strip() or lines[at].startswith("#")):
        at += 1
        if not lines[at - 1].strip():
            start = at
    if at == len(lines):  # comments and nothing else
        return f"{text.rstrip()}\n\n{said}".lstrip()
    return "".join([*lines[:start], said, "\n", *lines[start:]])


def _like(old: str, new: str) -> str:
    """End all lines as the old text did, if it ended them all in the same way."""
    if 0 < old.count("\n") == old.count("\r\n"):
        return new.replace("\r\n", "\n").replace("\n", "\r\n")
    return new


def _said(setting: Setting, value: Any) -> str:
    lines = textwrap.wrap(setting.sentence, _WIDTH, initial_indent="# ", subsequent_indent="# ")
    if setting.kind in TABLES:
        body = [f"[{setting.key}]", *(f"{_text(id_)} = {_text(v)}" for id_, v in value.items())]
    else:
        body = [f"{setting.key} = {_text(value)}"]
    return "\n".join([*lines, *body, ""])


def _text(value: Any) -> str:
    text: str = tomlkit.item(value).as_string()
    return text
