"""Screens that close themselves and nothing else."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen, ScreenResultType


class Once(Screen[ScreenResultType]):
    """Its result counts once: Textual would close whatever screen is in its place by then.

    Two quick keys send two messages, and the second one finds the screen closed.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result, unless it is closed already or covered by another screen."""
        on_top = self.is_current and self.app.screen is self
        return super().dismiss(result) if on_top else AwaitComplete()


class Modal(ModalScreen[ScreenResultType], Once[ScreenResultType]):
    """A screen above another one; Textual takes the styles of the first base only."""
