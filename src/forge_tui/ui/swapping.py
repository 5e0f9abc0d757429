"""A swap asked for in the library: the questions, and what is done when they are answered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from forge_tui.errors import ForgeError
from forge_tui.text import clean
from forge_tui.ui.messages import Play
from forge_tui.ui.swap import GOOD, change_file, swap_in_library

if TYPE_CHECKING:
    from textual.app import App


async def swap_in_workout(app: App[Any], id_: str) -> Play | None:
    """Ask what to swap in a workout; return what to play, if it is for today only.

    Otherwise the person's own file is changed, and they are told.
    """
    answers = await app.push_screen_wait(swap_in_library(id_))
    if answers is None:
        return None
    if GOOD not in answers[2:]:
        return Play(id_, (int(answers[0]), answers[1]))
    try:
        told = await asyncio.to_thread(change_file, id_, answers)
    except ForgeError as error:
        app.notify(clean(str(error)), severity="warning", markup=False, timeout=8)
    else:
        app.notify(clean(told), markup=False, timeout=8)
    return None
