"""Durations as people write them: `90`, `"90s"`, `"1:30"`, `"0:90"`, `"1m30s"`, `"4.5s"`.

No pydantic in here: the settings are read before the first frame, and that cannot wait for it.
"""

import re
from typing import Any

LONGEST_MS = 4 * 3600 * 1000

_CLOCK = re.compile(r"(?:(\d{1,5}):)?(\d{1,5}):(\d{1,5})", re.ASCII)
_UNITS = re.compile(
    r"(?:(\d{1,5}) ?h(?:ours?)?)? ?(?:(\d{1,5}) ?m(?:in(?:utes?)?)?)? ?"
    r"(?:(\d{1,6})(?:\.(\d{1,3}))? ?s(?:ec(?:onds?)?)?)?",
    re.ASCII,
)
_PLAIN = re.compile(r"(\d{1,6})(?:\.(\d{1,3}))?", re.ASCII)


def parse_duration(value: Any) -> int:
    """Return milliseconds; raises ValueError with a sentence for anything that is no duration."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError('is not a duration; write 90, "90s", "1:30" or "1m30s"')
    text = str(value).strip().lower()
    ms = _milliseconds(text)
    if ms is None:
        raise ValueError('is not a duration; write 90, "90s", "1:30" or "1m30s"')
    if ms > LONGEST_MS:
        raise ValueError("is more than 4 hours")
    return ms


def _milliseconds(text: str) -> int | None:
    if found := _PLAIN.fullmatch(text):
        hours, minutes, seconds, fraction = "0", "0", found[1], found[2]
    elif found := _CLOCK.fullmatch(text):
        hours, minutes, seconds, fraction = found[1], found[2], found[3], None
    elif text and (found := _UNITS.fullmatch(text)):
        hours, minutes, seconds, fraction = found[1], found[2], found[3], found[4]
    else:
        return None
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return whole * 1000 + int((fraction or "").ljust(3, "0"))
