"""The history: to look at, to correct, to go on with, to delete and to bring back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from screening import HOSTILE, SESSION, SIZES, on_day, perform, press, settle

from forge_tui import paths
from forge_tui.history import read_all, write
from forge_tui.session import keeping
from forge_tui.session.clock import SystemClock
from forge_tui.session.loading import script_for
from forge_tui.text import BAD
from forge_tui.ui.messages import GoOn
from forge_tui.ui.screens.history import HistoryScreen
from forge_tui.ui.screens.summary import SummaryScreen

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Home
    from screening import Theatre
    from textual.pilot import Pilot

pytest_plugins = ["homes"]
