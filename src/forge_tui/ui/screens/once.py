"""Screens that close themselves and nothing else."""

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen, ScreenResultType


class Once(Screen[ScreenResultType]):
    """Its result counts once: Textual would close whatever screen is in its place by then.

    Two quick keys send two messages, and the second one finds the screen closed.
    """

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Close with a result, unless it is closed already or covered by another screen."""
        if not self.is_current or self.app.screen is not self:
            return AwaitComplete()
        if not self.is_mounted:
            # Closed now it would be mounted nevertheless, without what it is made of.
            self.call_later(self._leave, result)
            return AwaitComplete()
        return super().dismiss(result)

    def _leave(self, result: ScreenResultType | None) -> None:
        # What a callback returns is waited for, and a screen cannot wait for its own end.
        self.dismiss(result)


class Modal(ModalScreen[ScreenResultType], Once[ScreenResultType]):
    """A screen above another one; Textual takes the styles of the first base only."""
