"""All clips of a session: own files in place of the tones, and gains."""

import os
import wave
from array import array
from collections.abc import Callable
from contextlib import suppress
from math import pi, sin
from pathlib import Path
from struct import pack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forge_tui.audio.clips import clips, kind_of
from forge_tui.audio.pcm import FULL, packed, unpacked
from forge_tui.audio.port import RATE
from forge_tui.audio.tones import TONES, synthesised
from forge_tui.audio.wav import WavError, read_wav
from forge_tui.config.table import CUES

TOP = {1: 127, 2: 32_767, 3: 2**23 - 1, 4: 2**31 - 1}


def wav(
    path: Path, seconds: float = 0.1, *, width: int = 2, channels: int = 1, rate: int = RATE
) -> Path:
    """Write 440 Hz at half of full scale, the same on all channels."""
    with wave.open(str(path), "wb") as file:
        file.setparams((channels, width, rate, 0, "NONE", ""))
        for i in range(round(seconds * rate)):
            value = round(TOP[width] / 2 * sin(2 * pi * 440 * i / rate))
            sample = pack("<i", value)[:width] if width > 1 else bytes([value + 128])
            file.writeframesraw(sample * channels)
    return path


def extensible(data: bytes) -> bytes:
    """Return a plain file as the longer form that says the same."""
    form = b"\xfe\xff" + data[22:36]
    guid = b"\x01\x00\x00\x00\x00\x00\x10\x00\x80\x00\x00\xaa\x00\x38\x9b\x71"
    longer = pack("<I", 40) + form + pack("<HHI", 22, 24, 4) + guid
    return data[:16] + longer + data[36:]


def test_without_a_folder_clips_are_the_tones() -> None:
    assert clips().pcm == synthesised()
    assert clips().problems == ()


@pytest.mark.parametrize("width", TOP)
@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [8000, 44_100, RATE, 96_000])
def test_an_own_file_of_any_make_is_heard_in_place_of_a_tone(
    tmp_path: Path, width: int, channels: int, rate: int
) -> None:
    wav(tmp_path / "Go.WAV", width=width, channels=channels, rate=rate)
    made = clips(tmp_path)
    assert made.problems == ()
    heard = unpacked(made.pcm["go"])
    assert len(heard) == RATE // 10
    for i in range(0, len(heard) - 10, 7):
        wanted = FULL / 2 * sin(2 * pi * 440 * i / RATE)
        assert abs(heard[i] - wanted) < 600  # 8 bits, and straight lines between 8,000 samples
    others = {name: pcm for name, pcm in made.pcm.items() if name != "go"}
    assert others == {name: pcm for name, pcm in synthesised().items() if name != "go"}


def test_24_bits_as_many_programs_write_them(tmp_path: Path) -> None:
    plain = read_wav(wav(tmp_path / "go.wav", width=3))
    (tmp_path / "go.wav").write_bytes(extensible((tmp_path / "go.wav").read_bytes()))
    assert read_wav(tmp_path / "go.wav") == plain


def long(path: Path) -> None:
    wav(path, 5.01, rate=8000)


def other_form(path: Path) -> None:
    data = bytearray(wav(path).read_bytes())
    data[20:22] = b"\x03\x00"
    path.write_bytes(data)


def many_channels(path: Path) -> None:
    wav(path, channels=6)


def empty(path: Path) -> None:
    wav(path, 0)


def text(path: Path) -> None:
    path.write_text("no sound")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**31)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (long, "it is longer than 5 s"),
        (huge, "it is longer than 5 s"),
        (text, "it is no WAV file of plain PCM samples"),
        (other_form, "it is no WAV file of plain PCM samples"),
        (many_channels, "it has 6 channels of 16 bits, 48000 a second"),
        (empty, "it holds no sound"),
        (Path.mkdir, "it is no file"),
        (os.mkfifo, "it is no file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_by_name_and_the_tone_stays(
    tmp_path: Path, make: Callable[[Path], None], why: str
) -> None:
    make(tmp_path / "rest.wav")
    made = clips(tmp_path)
    assert made.problems == (f"rest.wav is not used: {why}",)
    assert made.pcm == synthesised()


def test_a_length_that_the_header_promises_need_not_be_true(tmp_path: Path) -> None:
    data = bytearray(wav(tmp_path / "go.wav").read_bytes())
    data[4:8] = data[40:44] = b"\xff\xff\xff\xff"
    (tmp_path / "go.wav").write_bytes(data)
    assert len(read_wav(tmp_path / "go.wav")) == RATE // 10


def test_a_name_that_no_cue_has_is_told_with_the_nearest(tmp_path: Path) -> None:
    wav(tmp_path / "rep_left.wav")
    (tmp_path / "readme.txt").write_text("mine")
    (tmp_path / "._go.wav").write_bytes(b"what macOS leaves")
    assert clips(tmp_path).problems == (
        'rep_left.wav is not used: no cue is called "rep_left"; did you mean "rep-left"?',
    )


def test_a_folder_that_is_not_there_is_no_trouble_and_a_file_in_its_place_is(
    tmp_path: Path,
) -> None:
    assert clips(tmp_path / "none").problems == ()
    file = tmp_path / "file"
    file.touch()
    assert clips(file).problems == (f"own sounds cannot be read: Not a directory: {file}",)


def test_gains_are_by_kind_and_the_settings_know_all_kinds() -> None:
    assert (*dict.fromkeys(map(kind_of, TONES)), "tempo", "voice") == CUES
    made = clips(gains={"rep": 0.5, "count": 0.0, "go": 100.0}).pcm
    for name in ("rep", "rep-left", "rep-right"):
        halved = packed(x / 2 for x in unpacked(synthesised()[name]))
        assert made[name] == halved
    assert not any(made["count-2"])
    assert max(map(abs, unpacked(made["go"]))) == FULL
    assert made["rest"] == synthesised()["rest"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    data=st.data(),
    width=st.sampled_from(sorted(TOP)),
    cuts=st.lists(st.tuples(st.integers(0, 60), st.binary(max_size=6)), max_size=4),
)
def test_whatever_a_file_holds_it_is_samples_or_a_sentence(
    tmp_path: Path, data: st.DataObject, width: int, cuts: list[tuple[int, bytes]]
) -> None:
    path = wav(tmp_path / "go.wav", 0.001, width=width)
    torn = bytearray(path.read_bytes())
    for at, put in cuts:
        torn[at : at + len(put)] = put
    path.write_bytes(torn[: data.draw(st.integers(0, len(torn)))])
    with suppress(WavError):
        assert isinstance(read_wav(path), array)
