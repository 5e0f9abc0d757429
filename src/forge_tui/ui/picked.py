"""What can be done with what is highlighted in the library, apart from playing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.widgets.choice import Choice
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.screen import Screen

    from forge_tui.library import Library, Row


class Picked:
    """Compares exercises and changes workouts, those that are highlighted on `screen`."""

    def __init__(self, screen: Screen[None]) -> None:
        self._screen = screen
        self._compared: Row | None = None

    @property
    def compares(self) -> bool:
        """Whether an exercise waits for another one to be compared with."""
        return self._compared is not None

    async def compare(self, library: Library | None) -> None:
        """Remember an exercise; the next time, show it beside another one."""
        pick = self._screen.query_one(Sidebar).chosen
        if pick is None or pick.kind != "exercise" or library is None:
            self._screen.notify("Only exercises can be compared.")
            return
        first, self._compared = self._compared, None if self._compared else pick.row
        self._note("" if first else _comparing(pick.row))
        if first and first["id"] != pick.row["id"]:
            with ONE_AT_A_TIME:
                from forge_tui.ui.screens.compare import compare  # noqa: PLC0415

            await compare(self._screen.app, library, first["id"], pick.row["id"])

    def compare_no_more(self) -> None:
        """Forget what was to be compared."""
        self._compared = None
        self._note("")

    def _note(self, sentence: str) -> None:
        self._screen.query_one(Choice).note("compare", sentence)

    async def swap(self) -> bool:
        """Put another exercise into a workout, to be played at once or for good.

        Returns whether it was asked for; then files may have changed.
        """
        id_ = self._workout()
        if id_ is None:
            return False
        with ONE_AT_A_TIME:
            from forge_tui.ui.swapping import swap_in_workout  # noqa: PLC0415 - seldom, and heavy

        if play := await swap_in_workout(self._screen.app, id_):
            self._screen.post_message(play)
        return True

    def progress(self) -> None:
        """Show what of a workout could be harder or easier."""
        id_ = self._workout()
        if id_ is not None:
            from forge_tui.ui.screens.progress import progress_of  # noqa: PLC0415 - seldom needed

            self._screen.app.push_screen(progress_of(id_))

    def _workout(self) -> str | None:
        """Return the workout to be changed, or say that there is none."""
        pick = self._screen.query_one(Sidebar).chosen
        if pick is None or pick.kind != "workout":
            self._screen.notify("Only workouts can be changed.")
            return None
        # A key that came twice finds another screen on top.
        return str(pick.row["id"]) if self._screen.app.screen is self._screen else None


def _comparing(row: Row) -> str:
    return f"Compare {row['name']} with: highlight another one and press = again, or Esc."
