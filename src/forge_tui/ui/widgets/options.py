"""A list to choose from that takes any key at any moment."""

from textual.widgets import OptionList


class Options(OptionList):
    """Textual's list looks for a page's lines also where none has been laid out, and falls."""

    def action_page_up(self) -> None:
        """Move up by a page, once there is one."""
        if self.size.height:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Move down by a page, once there is one."""
        if self.size.height:
            super().action_page_down()  # type: ignore[no-untyped-call]
