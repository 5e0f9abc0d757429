"""Text from files, shown as it is: no markup, no control characters."""

from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from forge_tui.text import BAD, clean


def safe(text: str) -> Content:
    """Return literal content; every text that is not our own goes through here."""
    return Content(clean(text))


class StripControls(LineFilter):
    """The last line of defence: whatever made a segment, no control character leaves it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Replace what could command the terminal."""
        del background
        if not any(BAD.search(text) for text, _, control in segments if not control):
            return segments
        return [
            segment if segment.control else Segment(clean(segment.text), segment.style)
            for segment in segments
        ]
