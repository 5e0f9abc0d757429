"""The keys in force."""

from __future__ import annotations

import asyncio
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as some
from textual.app import App
from textual.binding import Binding, BindingType

from forge_tui.ui.keymap import USUAL_KEYS, Keymap, keymap_of
from forge_tui.ui.player_commands import PLAYER_COMMANDS

IDS = [command.id for command in PLAYER_COMMANDS]


def test_the_usual_keys_do_not_clash() -> None:
    keys = [key for each in USUAL_KEYS.keys.values() for key in each]
    assert len(keys) == len(set(keys))
    assert keymap_of({}) == USUAL_KEYS
    assert USUAL_KEYS.overrides() == {}


def test_the_persons_key_wins_and_the_other_is_told() -> None:
    keymap = keymap_of({"skip": ("r", "right")})
    assert keymap.keys["skip"] == ("r", "right")
    assert keymap.keys["redo"] == ()
    assert keymap.sentences == ('keys.skip: "r" is no longer redo; it has no key now',)
    assert keymap.overrides() == {"player.skip": "r,right", "player.redo": "no_key"}


def test_who_has_another_key_left_keeps_it() -> None:
    keymap = keymap_of({"jump": ("?",)})
    assert keymap.keys["help"] == ("h",)
    assert keymap.sentences == ('keys.jump: "?" is no longer help; it is still on h',)


def test_of_two_settings_the_first_counts() -> None:
    keymap = keymap_of({"jump": ("z",), "stop": ("z",)})
    assert (keymap.keys["jump"], keymap.keys["stop"]) == (("z",), ("q",))
    assert keymap.sentences == ('keys.stop: "z" is taken by jump already',)


def test_keys_can_change_places() -> None:
    keymap = keymap_of({"skip": ("r",), "redo": ("n",)})
    assert (keymap.keys["skip"], keymap.keys["redo"]) == (("r",), ("n",))
    assert keymap.sentences == ()


def test_a_command_can_be_left_without_a_key() -> None:
    keymap = keymap_of({"stop": ()})
    assert keymap.keys["stop"] == ()
    assert keymap.shown("stop") == ""
    assert keymap.sentences == ()


def test_unknown_commands_are_told() -> None:
    keymap = keymap_of({"skp": ("z",), "\x1b[2J": ("y",)})
    assert keymap.keys == USUAL_KEYS.keys
    assert keymap.sentences == (
        'keys.skp: there is no such command; did you mean "skip"?',
        "keys.�[2J: there is no such command",
    )


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        (",", "comma"),
        (" ", "space"),
        ("A", "A"),
        ("é", "é"),
        ("F9", "f9"),
        ("Ctrl+X", "ctrl+x"),
        ("ctrl + right", "ctrl+right"),
        ("PgDn", "pagedown"),
        ("semicolon", "semicolon"),
        ("media_track_next", "media_track_next"),
    ],
)
def test_keys_may_be_written_as_people_do(written: str, key: str) -> None:
    assert keymap_of({"jump": (written,)}).keys["jump"] == (key,)


@pytest.mark.parametrize(
    "written", ["<any>", "<ignore>", "shift", "any", "*x", "ctrl+", "\x1b", "+"]
)
def test_no_key_is_any_key(written: str) -> None:
    keymap = keymap_of({"jump": (written,)})
    if written == "+":
        assert keymap.keys["jump"] == ("plus",)
        return
    assert keymap.keys["jump"] == ("j",)
    assert keymap.sentences[0].startswith('keys.jump: there is no key "')


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
def test_what_ends_the_program_is_not_given_away(key: str) -> None:
    keymap = keymap_of({"jump": (key,)})
    assert keymap.keys["jump"] == ("j",)
    assert keymap.sentences == (f'keys.jump: "{key}" belongs to the program',)


KEYS = some.sampled_from(["a", "n", "r", "?", "space", "f9", "ctrl+q", "x", "<any>", ""])


@given(some.dictionaries(some.sampled_from([*IDS, "skp"]), some.lists(KEYS).map(tuple)))
def test_no_key_ever_stands_for_two_commands(chosen: dict[str, tuple[str, ...]]) -> None:
    keymap = keymap_of(chosen)
    assert list(keymap.keys) == IDS
    keys = [key for each in keymap.keys.values() for key in set(each)]
    assert len(keys) == len(set(keys))
    for id_ in IDS:
        if not keymap.keys[id_] and chosen.get(id_) != ():
            assert keymap.sentences


class Bound(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(each.keys, f"tell('{each.id}')", id=f"player.{each.id}") for each in PLAYER_COMMANDS
    ]

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self.keymap = keymap
        self.told: list[str] = []

    def on_mount(self) -> None:
        self.set_keymap(self.keymap.overrides())

    def action_tell(self, id_: str) -> None:
        self.told.append(id_)


@pytest.mark.parametrize(
    "chosen",
    [{}, {"skip": ("r",), "redo": ("n", "f9"), "stop": (), "jump": ("?", "ctrl+x", "space")}],
)
def test_textual_obeys_the_keymap(chosen: dict[str, tuple[str, ...]]) -> None:
    keymap = keymap_of(chosen)
    app = Bound(keymap)
    pressed = [(key, id_) for id_, keys in keymap.keys.items() for key in keys]

    async def run() -> None:
        async with app.run_test() as pilot:
            await pilot.press(*(key for key, _ in pressed))
            await pilot.press(*(key for each in USUAL_KEYS.keys.values() for key in each))

    asyncio.run(run())
    assert app.told[: len(pressed)] == [id_ for _, id_ in pressed]
    by_key = dict(pressed)
    usual = [key for each in USUAL_KEYS.keys.values() for key in each]
    assert app.told[len(pressed) :] == [by_key[key] for key in usual if key in by_key]
