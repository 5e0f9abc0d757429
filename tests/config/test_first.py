"""The first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.config.first import is_answered, is_first_start

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]


def test_there_is_one_first_start(own_home: Home) -> None:
    assert own_home.root.exists()
    assert is_first_start()
    assert not is_first_start()


def test_where_nothing_can_be_written_each_is_the_first(own_home: Home) -> None:
    own_home.write(own_home.root / "state", "in the way")
    assert is_first_start()
    assert is_first_start()


@pytest.mark.parametrize("text", ['lead = "auto"', 'lead = "left"'])
def test_settings_that_name_the_side_answer_the_first_questions(own_home: Home, text: str) -> None:
    own_home.write("settings.toml", text)
    assert is_answered()


@pytest.mark.parametrize("text", [None, "", "[keys", 'theme = "forge-light"'])
def test_other_settings_do_not(own_home: Home, text: str | None) -> None:
    if text is not None:
        own_home.write("settings.toml", text)
    assert not is_answered()
