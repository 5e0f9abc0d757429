"""Why a setting does not count."""


class MistakeError(ValueError):
    """A mistake in a value; `path` leads from the setting to the part that is meant."""

    def __init__(self, sentence: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(sentence)
        self.path = path
