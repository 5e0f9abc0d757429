"""From bytes to text that is safe to look at, whoever wrote it."""

from __future__ import annotations

import codecs
import re
import unicodedata

from forge_tui.exchange.refusal import Refusal
from forge_tui.text import BAD

# The longer marks first: one begins with another.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Formats with a first line of letters that would pass for text.
_BINARY = (b"%PDF-", b"{\\rtf", b"PK\x03\x04")
# What moves the cursor, colours, or names a window: nothing of it is text.
_ESCAPES = re.compile(
    r"\x1b\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\)?"
    r"|(?:\x1b\[|\x9b)[0-?]{0,50}[ -/]{0,5}[@-~]|\x1b[@-Z\\^_]"
)
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# A stray control character is left out; where there are many, it was never text.
_MOST_BAD = 0.02


def text_of(data: bytes) -> str:
    """Return the text with plain line ends and without invisible characters; Refusal if none."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Refusal("is empty")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if data.startswith(_BINARY) or (encoding.startswith("utf-8") and b"\x00" in data):
        raise Refusal("is no text file")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if len(BAD.findall(data[:1000].decode("latin-1"))) > len(data[:1000]) * _MOST_BAD:
            raise Refusal("is no text file") from error
        raise Refusal(f"is not UTF-8 text: byte {error.start + 1:,} is none of it") from error
    text = _BREAKS.sub("\n", _ESCAPES.sub("", text))
    return _visible(text)


def _visible(text: str) -> str:
    shown, number = BAD.subn("", text)
    if number > max(20, len(text) * _MOST_BAD):
        raise Refusal("is no text file")
    if not shown.strip():
        raise Refusal("is empty")
    return shown


def tidy(text: str) -> str:
    """Return the text as one line of single spaces, letters and accents as one character."""
    return unicodedata.normalize("NFC", " ".join(BAD.sub("", _ESCAPES.sub("", text)).split()))
