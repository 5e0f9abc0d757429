"""One setting: its name, the field that changes it, its sentence, and what is wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual import on
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input, Select, Static, Switch

from forge_tui.config.equipment import equipment_of
from forge_tui.config.table import Kind, Setting
from forge_tui.config.values import (
    duration,
    folders_of,
    line_of,
    mass,
    percent,
    raw_of,
    word,
    written,
)
from forge_tui.errors import ForgeError
from forge_tui.talk.packs import read_manner
from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.events import DescendantBlur
    from textual.widget import Widget

# A switch alone shows its state by place and colour only.
_WORDS = {True: "on", False: "off"}
_EXAMPLES = {
    Kind.FOLDERS: f"~/training{os.pathsep}~/shared",
    Kind.PERCENT: "80",
    Kind.WORD: "gentle",
    Kind.MASS: "70 kg",
    Kind.EQUIPMENT: "Dumbbell, Bench",
}


class SettingRow(Vertical):
    """Lets a person change one setting; folders may start from `base`."""

    DEFAULT_CSS = """
    SettingRow { height: auto; margin-bottom: 1; }
    SettingRow .field { height: auto; }
    SettingRow .name { width: 26; text-style: bold; }
    SettingRow.here .name { color: $accent; text-style: bold underline; }
    SettingRow .sentence { color: $faint; }
    SettingRow .mistake { color: $error; text-style: bold; display: none; }
    SettingRow.wrong .mistake { display: block; }
    SettingRow Select, SettingRow Input { width: 1fr; max-width: 40; }
    SettingRow #folders, SettingRow #equipment { max-width: 100; }
    SettingRow Switch { border: none; padding: 0; margin-right: 1; }
    SettingRow Switch:focus { border: none; background-tint: $foreground 20%; }
    SettingRow .state { width: auto; }
    """

    @dataclass
    class Changed(Message):
        """The person gave the setting another value, and it is a good one."""

        key: str
        value: Any

    def __init__(self, setting: Setting, value: Any, base: Path) -> None:
        super().__init__()
        self._setting = setting
        self._value = value
        self._base = base

    def compose(self) -> ComposeResult:
        """Show the field beside the name, or below it where there is no room."""
        with Horizontal(classes="field"):
            yield Static(self._setting.label, classes="name", markup=False)
            yield self._field()
            if self._setting.kind is Kind.SWITCH:
                yield Static(_WORDS[self._value], classes="state", markup=False)
        yield Static(classes="mistake", markup=False)
        yield Static(self._setting.sentence, classes="sentence", markup=False)

    def _field(self) -> Widget:
        setting, value = self._setting, self._value
        match setting.kind:
            case Kind.SWITCH:
                return Switch(value, id=setting.key, animate=False)
            case Kind.CHOICE:
                words = [(word, word) for word in setting.choices]
                chosen = raw_of(setting, value)
                return Select(words, value=chosen, allow_blank=False, compact=True, id=setting.key)
            case _:
                example = _EXAMPLES.get(setting.kind, "10s")
                return Input(self._line(value), placeholder=example, compact=True, id=setting.key)

    def _line(self, value: Any) -> str:
        match self._setting.kind:
            case Kind.DURATION:
                return written(value)
            case Kind.PERCENT | Kind.WORD | Kind.MASS:
                return str(value)
            case Kind.EQUIPMENT:
                return ", ".join(value)
        return line_of(value)

    @on(Switch.Changed)
    def _switched(self, event: Switch.Changed) -> None:
        event.stop()
        self.query_one(".state", Static).update(_WORDS[event.value])
        self._tell(self._take(event.value))

    @on(Select.Changed)
    def _selected(self, event: Select.Changed) -> None:
        event.stop()
        self._tell(self._take(self._setting.choices[str(event.value)]))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._read(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._tell(self.finish())

    def on_descendant_focus(self) -> None:
        """Mark the row; Textual does not restyle the children of :focus-within.

        All of it comes into sight, with what will be said of a mistake.
        """
        self.add_class("here")
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_descendant_blur(self, event: DescendantBlur) -> None:
        """Take what was typed when the field is left."""
        self.remove_class("here")
        if isinstance(event.widget, Input):
            self._tell(self.finish())

    def finish(self) -> Changed | None:
        """Take what was typed, if it is good and new."""
        for field in self.query(Input):
            value = self._read(field.value)
            if value is not None:
                return self._take(value)
        return None

    def _take(self, value: Any) -> Changed | None:
        if value == self._value:
            return None
        self._value = value
        return self.Changed(self._setting.key, value)

    def _tell(self, changed: Changed | None) -> None:
        if changed is not None:
            self.post_message(changed)

    def _value_of(self, line: str) -> Any:
        match self._setting.kind:
            case Kind.DURATION:
                return duration(line)
            case Kind.PERCENT:
                return percent(line)
            case Kind.WORD:
                said = word(line)
                if self._setting.key == "manner":
                    read_manner(said)  # tells if there is none
                return said
            case Kind.MASS:
                return mass(line)
            case Kind.EQUIPMENT:
                return equipment_of(line)
        return folders_of(line, self._base)

    def _read(self, line: str) -> Any:
        """Return the value that the line says; None if it says none, and the person is told."""
        try:
            value = self._value_of(line)
        except (ValueError, ForgeError) as error:
            self.query_one(".mistake", Static).update(safe(f"▲ {error}"))
            self.add_class("wrong")
            self.call_after_refresh(self.scroll_visible, animate=False)
            return None
        self.remove_class("wrong")
        return value
