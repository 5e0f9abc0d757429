"""Changing the settings: comments, order and links stay; nothing is lost."""

from __future__ import annotations

import os
import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from forge_tui import config
from forge_tui.config import Preferences
from forge_tui.config.table import SETTINGS
from forge_tui.errors import ForgeError
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Home

pytest_plugins = ["homes"]

MINE = """\
# Mine, hands off.

theme = "forge-light" # for the balcony
prepare = 12 # seconds

# Keys for the pedal.
[keys]
skip = "f9" # left pedal
"""


def file(home: Home) -> Path:
    return home.config / "settings.toml"


def test_a_new_file_says_every_setting_below_its_sentence(own_home: Home) -> None:
    config.save({"theme": "forge-light"})
    lines = file(own_home).read_text().splitlines()
    for setting in SETTINGS:
        starts = (f"{setting.key} = ", f"[{setting.key}]")
        at = next(number for number, line in enumerate(lines) if line.startswith(starts))
        comment: list[str] = []
        while lines[at - 1].startswith("#"):
            at -= 1
            comment.insert(0, lines[at].removeprefix("# "))
        assert " ".join(comment) == setting.sentence
    assert config.load() == (Preferences(theme="forge-light"), ())


def test_every_value_comes_back(own_home: Home) -> None:
    folder = own_home.root / "more: [training]"
    folder.mkdir()
    wanted = Preferences(
        prepare=90_000,
        change=4_500,
        change_hold=0,
        lead=Side.RIGHT,
        pace=Pace.SELF,
        theme="forge-contrast",
        layout="compact",
        motion=False,
        mouse=False,
        folders=(folder,),
        equipment=("Dumbbell", "Pull-up Bar"),
        keys={"skip": ("n", ",")},
    )
    for setting in SETTINGS:
        config.save({setting.key: getattr(wanted, setting.key)})
    assert config.load() == (wanted, ())
    assert 'prepare = "1:30"' in file(own_home).read_text()


def test_comments_and_order_stay(own_home: Home) -> None:
    own_home.write("settings.toml", MINE)
    config.save({"theme": "forge-contrast"})
    assert file(own_home).read_text() == MINE.replace("forge-light", "forge-contrast")
    config.save({"theme": "forge-light"})
    assert file(own_home).read_text() == MINE


def test_a_setting_that_was_not_there_comes_below_the_head(own_home: Home) -> None:
    own_home.write("settings.toml", MINE)
    config.save({"motion": False})
    head, rest = MINE.split("\n\n", 1)
    added = "# Whether things may move; off, the figure shows key poses only.\nmotion = false"
    assert file(own_home).read_text() == f"{head}\n\n{added}\n\n{rest}"


@pytest.mark.parametrize(
    "text",
    ["", "\n", "# only words", "# a\n\n# b\n", "[keys]\nskip = 'n'", 'theme = "forge-light"', MINE],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_setting_can_be_added_to_any_file(own_home: Home, text: str, end: str) -> None:
    own_home.write("settings.toml", text.replace("\n", end))
    before = tomllib.loads(text)
    changes: dict[str, Any] = {"lead": Side.LEFT, "mouse": False, "keys": {"back": ("z",)}}
    config.save(changes)
    after = file(own_home).read_bytes().decode()
    assert tomllib.loads(after) == before | {
        "lead": "left",
        "mouse": False,
        "keys": {"back": ["z"]},
    }
    assert after.count("\n") == after.count(end) or not text.count("\n")
    for line in text.splitlines():
        assert not line.startswith("#") or line in after


def test_what_the_person_got_wrong_stays_too(own_home: Home) -> None:
    own_home.write("settings.toml", 'theem = "x"\nprepare = "soon"\n')
    config.save({"mouse": False})
    assert file(own_home).read_text().endswith('theem = "x"\nprepare = "soon"\n')
    assert not config.load()[0].mouse


def test_a_torn_file_is_left_alone(own_home: Home) -> None:
    torn = b'theme = "forge-li'
    own_home.write("settings.toml", torn)
    with pytest.raises(ForgeError, match=r"must be mended first: .*settings\.toml:1:18"):
        config.save({"mouse": False})
    assert file(own_home).read_bytes() == torn


def test_a_link_stays_a_link_and_the_mode_stays(own_home: Home) -> None:
    real = own_home.write(own_home.root / "dotfiles/settings.toml", MINE)
    real.chmod(0o640)
    own_home.config.mkdir(parents=True)
    file(own_home).symlink_to(real)
    config.save({"theme": "forge-contrast"})
    assert file(own_home).is_symlink()
    assert "forge-contrast" in real.read_text()
    assert real.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in real.parent.iterdir()] == ["settings.toml"]


def test_where_nothing_can_be_written_it_is_said(own_home: Home) -> None:
    own_home.write(own_home.config.parent / "forge-tui", "in the way")
    with pytest.raises(ForgeError, match=r"the settings cannot be written to .*settings"):
        config.save({"mouse": False})


def test_a_failed_write_leaves_the_old_file(
    own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    own_home.write("settings.toml", MINE)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ForgeError, match="No space left on device"):
        config.save({"mouse": False})
    assert [each.name for each in own_home.config.iterdir()] == ["settings.toml"]
    assert file(own_home).read_text() == MINE
