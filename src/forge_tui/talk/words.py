"""From how the screen writes something to how it is said."""

import re

_SECONDS = re.compile(r"\b(\d+(?:\.\d+)?) s\b")
_CLOCK = re.compile(r"\b(\d+):(\d\d)\b")
_METRES = re.compile(r"^(\d+)m\b")
_MINUTE_MS = 60_000


def spoken(text: str) -> str:
    """Return text with its times and signs in words: 45 s is 45 seconds."""
    text = _METRES.sub(lambda found: f"{found[1]} metres", text)
    text = _SECONDS.sub(lambda found: _many(found[1], "second"), text)
    text = _CLOCK.sub(lambda found: length(_MINUTE_MS * int(found[1]) + 1000 * int(found[2])), text)
    return text.replace("&", "and").replace(" / ", " or ")


def length(ms: int) -> str:
    """Return a length as it is said: 45 seconds, 1 minute 30."""
    if ms < 2 * _MINUTE_MS and ms != _MINUTE_MS and ms != 3 * _MINUTE_MS // 2:
        return _many(f"{round(ms / 1000):g}", "second")
    minutes, seconds = divmod(round(ms / 1000), 60)
    return _many(str(minutes), "minute") + (f" {seconds}" if seconds else "")


def quiet(text: str) -> str:
    """Return what the screen writes in capitals as a word: a voice would spell it."""
    return spoken(text.lower().capitalize())


def _many(number: str, what: str) -> str:
    return f"{number} {what}{'' if number == '1' else 's'}"
