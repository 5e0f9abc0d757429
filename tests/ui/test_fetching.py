"""What the library screen's threads fetch, all at once in a program that has just begun."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]

AT_ONCE = """
import sys
from threading import Barrier, Thread
from forge_tui.ui.fetching import cut_off, look_through, open_page, planned

library = look_through().library
begin, found = Barrier(3), []

def fetch(what, *arguments):
    begin.wait()
    found.append(what(*arguments))

sys.setswitchinterval(1e-5)
calls = (planned, library), (cut_off,), (open_page, library, "workout", "first-steps", "")
threads = [Thread(target=fetch, args=call) for call in calls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(type(each).__name__ for each in found))
"""


@pytest.mark.parametrize("_", range(6))
def test_threads_that_import_the_models_do_not_stumble_over_one_another(
    warm_home: Home, _: int
) -> None:
    plan = 'name = "P"\n[days]\nmonday = "first-steps"\n'
    warm_home.write("plans/p.toml", plan)
    ran = subprocess.run(
        [sys.executable, "-c", AT_ONCE], capture_output=True, text=True, check=True
    )
    assert (ran.stdout, ran.stderr) == ("['CutOff', 'Opened', 'Planned']\n", "")
