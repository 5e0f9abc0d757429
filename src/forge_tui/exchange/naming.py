"""The id of an exercise: a name of a file that no system takes for anything else."""

from __future__ import annotations

import re
import unicodedata
from zlib import crc32

_LONGEST = 80
_GAPS = re.compile("[^a-z0-9]+")
# Letters that do not fall apart into a plain one and an accent.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
# Apostrophes part no words: farmer's walk.
_APOSTROPHES = str.maketrans("", "", "'\u2019`")
# Windows opens a device under these names, whatever their ending.
_DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


def id_of(name: str) -> str:
    """Return the id for a name: lower case ASCII letters, digits and hyphens, at most 80."""
    folded = name.casefold().translate(_APOSTROPHES).translate(_LETTERS)
    letters = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode()
    slug = _GAPS.sub("-", letters).strip("-")
    if len(slug) > _LONGEST:
        slug = slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
    if not slug:
        return f"exercise-{crc32(name.encode('utf-8', 'replace')):08x}"
    return f"{slug}-exercise" if _DEVICES.fullmatch(slug) else slug


def numbered(id_: str, number: int) -> str:
    """Return the id of the second, the third and so on of those that have the same name."""
    return id_ if number == 1 else f"{id_}-{number}"
