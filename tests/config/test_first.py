"""The first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.config.first import is_first_start

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
