"""Clips: cut to where their words are, and kept as long as there is room."""

import os
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from forge_tui.audio.pcm import packed, unpacked
from forge_tui.audio.port import VOICE_RATE
from forge_tui.audio.speech import shaping
from forge_tui.audio.speech.cache import Cache
from forge_tui.audio.speech.engine import Said

MS = VOICE_RATE // 1000


def test_a_clip_is_cut_to_where_its_words_are() -> None:
    said = Said(array("h", [0, 100, -100] * 4000 + [9000, -9000] * 1000 + [10] * 8000), VOICE_RATE)
    clip = unpacked(shaping.clip_of(said))
    assert clip.index(9000) == shaping.LEAD_MS * MS
    assert len(clip) == 2000 + (shaping.LEAD_MS + shaping.TAIL_MS) * MS
    assert shaping.clip_of(Said(array("h", [5] * 900), VOICE_RATE)) == b""
    assert shaping.clip_of(Said(array("h"), VOICE_RATE)) == b""


def test_another_rate_keeps_length_and_pitch() -> None:
    steps = [9000 if i // 50 % 2 else -9000 for i in range(22_050)]
    clip = unpacked(shaping.clip_of(Said(array("h", steps), 22_050)))
    assert len(clip) == pytest.approx(VOICE_RATE, abs=200)
    turns = sum((one < 0) != (two < 0) for one, two in pairwise(clip))
    assert turns == pytest.approx(440, abs=6)


def test_the_cache_keeps_its_limit_and_what_was_used_last(tmp_path: Path) -> None:
    cache = Cache(tmp_path, "v", most=3000)
    for i, text in enumerate("abcd"):
        cache.put(text, packed([i] * 500))
        path = cache._path(text)  # noqa: SLF001
        os.utime(path, (i, i))
    assert cache.get("a") == packed([0] * 500)
    cache.prune()
    assert [text for text in "abcd" if cache.get(text)] == ["a", "c", "d"]
    assert Cache(tmp_path, "another").get("a") is None


@pytest.mark.parametrize("data", [b"", b"odd"])
def test_a_torn_clip_is_said_anew(tmp_path: Path, data: bytes) -> None:
    cache = Cache(tmp_path, "v")
    cache._path("a").write_bytes(data)  # noqa: SLF001
    assert cache.get("a") is None


def test_a_clip_that_cannot_be_noted_as_used_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path, "v")
    cache.put("a", b"1234")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "utime", refused)
    assert cache.get("a") == b"1234"


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file", "v")
    cache.put("a", b"12")
    cache.prune()
    assert cache.get("a") is None
