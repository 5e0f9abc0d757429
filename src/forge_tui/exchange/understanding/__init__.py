"""From the words of a page to a movement that can be played."""

from forge_tui.exchange.understanding.understand import Understanding, understand

__all__ = ["Understanding", "understand"]
