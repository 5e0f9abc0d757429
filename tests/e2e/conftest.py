from pathlib import Path

import pytest
from hops import CONFIG, HOP, LONG, SHORT, STATE
from program import Home


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def room(home: Home) -> Home:
    """A home of somebody who has been told already, with workouts of their own."""
    home.file(f"{STATE}/told", "")
    home.file(f"{CONFIG}/exercises/hop.toml", HOP)
    home.file(f"{CONFIG}/workouts/short-hops.toml", SHORT)
    home.file(f"{CONFIG}/workouts/long-hops.toml", LONG)
    return home
