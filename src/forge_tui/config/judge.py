"""Taking the settings out of a document: what is good counts, what is not is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.codes import Code
from forge_tui.config.mistake import MistakeError
from forge_tui.config.preferences import Preferences
from forge_tui.config.table import BY_KEY, TABLES, Kind
from forge_tui.config.values import is_folder, value_of
from forge_tui.text import did_you_mean
from forge_tui.toml.locate import locate
from forge_tui.toml.problem import Problem, dotted
from forge_tui.toml.silence import silenced
from forge_tui.toml.source import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from forge_tui.config.table import Setting
    from forge_tui.toml.problem import KeyPath


def judged(path: Path) -> tuple[Preferences, tuple[Problem, ...]]:
    """Read a settings file; one that is torn says nothing but what is wrong with it."""
    document = read_document(path, may_be_empty=True)
    if not isinstance(document, Document):
        return Preferences(), tuple(Problem(path, *fault[:2], "", fault[2]) for fault in document)
    judge = _Judge(path, document)
    preferences = Preferences(**dict(judge.values()))
    problems = silenced(path, document.text, judge.problems)
    return preferences, tuple(sorted(problems, key=lambda each: (each.line, each.column)))


class _Judge:
    """Takes the values out of a document, and notes its mistakes."""

    def __init__(self, path: Path, document: Document) -> None:
        self._path = path
        self._document = document
        self.problems: list[Problem] = []

    def values(self) -> Iterator[tuple[str, Any]]:
        """Yield key and value of each good setting."""
        for key, raw in self._document.raw.items():
            setting = BY_KEY.get(key)
            if setting is None:
                self._note((key,), f"is not a known key{did_you_mean(key, BY_KEY)}")
            elif setting.kind in TABLES and isinstance(raw, dict):
                yield key, self._each_key(setting, raw)
            else:
                yield from self._value(setting, raw)

    def _value(self, setting: Setting, raw: Any) -> Iterator[tuple[str, Any]]:
        value = self._judged(setting, raw)
        if value is None:
            return
        if setting.kind is Kind.FOLDERS:
            self._look_for(value[0])
        yield setting.key, value[0]

    def _each_key(self, setting: Setting, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """Judge the entries of a table one by one: a mistake in one leaves the others good."""
        good = {}
        for id_, keys in raw.items():
            if value := self._judged(setting, {id_: keys}):
                good.update(value[0])
        return good

    def _judged(self, setting: Setting, raw: Any) -> tuple[Any] | None:
        """Return the value in a tuple, as it may be None itself."""
        try:
            return (value_of(setting, raw, self._path.parent),)
        except MistakeError as error:
            self._note((setting.key, *error.path), str(error))
        except ValueError as error:  # not a duration
            self._note((setting.key,), str(error))
        return None

    def _look_for(self, folders: tuple[Path, ...]) -> None:
        for index, folder in enumerate(folders):
            if not is_folder(folder):
                self._note(("folders", index), f"there is no folder {folder}", Code.MISSING_FOLDER)

    def _note(self, at: KeyPath, sentence: str, code: Code | None = None) -> None:
        place = locate(self._document.text, at)
        self.problems.append(Problem(self._path, *place, dotted(at), sentence, code))
