"""Why something that was to be read is no page of an exercise."""

from forge_tui.errors import ForgeError


class Refusal(ForgeError):  # noqa: N818 - it is an answer rather than a fault
    """A sentence whose subject is what was read: "is empty"."""
