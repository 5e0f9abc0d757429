"""Sentences become clips by every way there is, and no way to fail stops anything else."""

import os
import select
import shutil
import sys
import threading
import time
from importlib import util
from pathlib import Path
from typing import get_args

import pytest
from stand import need, until

from forge_tui.audio.pcm import unpacked
from forge_tui.audio.port import VOICE_RATE
from forge_tui.audio.speech import command, espeak, shaping, talker, voice
from forge_tui.audio.speech.ahead import Ahead
from forge_tui.audio.speech.engine import EngineKind, SpeechError
from forge_tui.audio.speech.talker import Talker
from forge_tui.audio.speech.voice import FoundVoice, Voice, find_voice

MS = VOICE_RATE // 1000
WORDS = ("left", "right", "Next: outside leg kick pushup, ten reps, left first.")
HELLO = "import sys, time; sys.path[:] = sys.argv[4:]; from forge_tui.audio.framing import packed; "
SAY = HELLO + (
    "say = lambda **k: (sys.stdout.buffer.write(packed(k, b'12' * 480)), sys.stdout.flush()); "
    "say(state='ready'); line = sys.stdin.readline(); say(state='said'); sys.stdin.readline(); "
)


@pytest.fixture
def found() -> FoundVoice:
    """What speaks here."""
    here = find_voice()
    need([] if here else ["espeak-ng"])
    assert here
    return here


@pytest.fixture(params=[kind for kind in get_args(EngineKind) if kind != "say"])
def each_way(request: pytest.FixtureRequest) -> FoundVoice:
    """Each way to speak."""
    ways = {each.kind: each for each in voice._ways()}  # noqa: SLF001
    need([] if request.param in ways else [f"espeak-ng ({request.param})"])
    return ways[request.param]


def test_sentences_become_clips_that_begin_and_end_with_their_words(
    each_way: FoundVoice, tmp_path: Path
) -> None:
    speaks = Voice(each_way, tmp_path)
    clips = speaks.say([*WORDS, WORDS[0]])
    assert (tuple(clips), speaks.problem) == (WORDS, "")
    for clip in map(unpacked, clips.values()):
        assert 12_000 < max(clip) < 28_000
        loud = [i for i, sample in enumerate(clip) if abs(sample) > 2 * shaping.SILENCE]
        assert loud[0] < 8 * MS
        assert len(clip) - loud[-1] < 60 * MS
    lengths = [len(clip) / 2 / VOICE_RATE for clip in clips.values()]
    assert 0.2 < min(lengths[:2]) < max(lengths[:2]) < 0.7
    assert 2.5 < lengths[2] < 5


def test_all_ways_speak_alike(tmp_path: Path) -> None:
    lengths = [
        len(Voice(each, tmp_path).say(WORDS)[WORDS[2]]) / 2 / VOICE_RATE
        for each in voice._ways()  # noqa: SLF001
    ]
    need([] if lengths else ["espeak-ng"])
    assert max(lengths) - min(lengths) < 0.15


def test_the_rate_and_the_voice_are_the_persons(found: FoundVoice, tmp_path: Path) -> None:
    slow, fast = (Voice(found, tmp_path, rate=rate).say(WORDS)[WORDS[2]] for rate in (120, 240))
    assert len(slow) > 1.5 * len(fast)
    german = Voice(found, tmp_path, "de").say(WORDS)
    assert german[WORDS[0]] != Voice(found, tmp_path).say(WORDS)[WORDS[0]]


def test_an_unknown_voice_is_told_once_and_nothing_is_said(
    each_way: FoundVoice, tmp_path: Path
) -> None:
    speaks = Voice(each_way, tmp_path, "nobody")
    assert speaks.say(WORDS) == {}
    assert '"nobody"' in speaks.problem
    assert speaks.problem.endswith("Tones and text go on.")


def test_what_was_said_once_comes_from_the_disk_without_a_process(
    found: FoundVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Voice(found, tmp_path).say(WORDS)
    monkeypatch.setattr(talker, "START", "raise SystemExit")
    again = Voice(found, tmp_path)
    assert again.say(WORDS) == first
    assert again.problem == ""
    assert again.say([*WORDS, "new"]) == first
    assert "its process has ended" in again.problem


@pytest.mark.parametrize(
    ("start", "why", "said"),
    [
        ("import time; time.sleep(60)", "it has not answered for 1 s", 0),
        ("raise SystemExit(1)", "its process has ended", 0),
        (HELLO + "sys.stdout.write('hello, I am a library'); sys.stdout.flush(); time.sleep(60)",
         "it answers nonsense", 0),
        (SAY + "time.sleep(60)", "it has not answered for 0.5 s", 1),
        (SAY + "import os; os.abort()", "its process has ended", 1),
        (SAY + "say(state='lost', why='it is hoarse')", "it is hoarse", 1),
    ],
    ids=["hangs", "dies", "babbles", "hangs later", "crashes later", "gives up"],
)  # fmt: skip
def test_an_engine_that_fails_is_dropped_with_a_sentence(  # noqa: PLR0913, PLR0917 - a table
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    start: str,
    why: str,
    said: int,
) -> None:
    monkeypatch.setattr(talker, "START", start)
    speaks = Voice(FoundVoice("command", "a test"), tmp_path)
    speaks.start_seconds, speaks.sentence_seconds = 1.0, 0.5
    began = time.monotonic()
    assert len(speaks.say(WORDS)) == said
    assert speaks.problem == f"The voice is off: {why}. Tones and text go on."
    # It is not asked again.
    assert len(speaks.say(WORDS)) == said
    assert time.monotonic() - began < 3
    assert capfd.readouterr() == ("", "")


def test_no_process_is_left(found: FoundVoice) -> None:
    with Talker(found.kind, "en-us", 165) as speaks:
        assert speaks.say("left")
        pid = speaks.pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs come first."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def program(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)


# It says which process it is, and then nothing more.
HANGING = '#!/bin/sh\nfor last; do :; done\n[ "$last" = one ] || { echo $$ > %s; exec sleep 60; }\n'


@pytest.fixture
def hung(programs: Path, tmp_path: Path) -> Path:
    """A program espeak-ng that says "one", hangs at all else, and leaves its number here."""
    number = tmp_path / "number"
    header = "printf 'RIFF%20s\\042\\126\\000\\000%16s\\001\\002' ' ' ' '"
    program(programs, "espeak-ng", HANGING % number + header + "\n")
    return number


def is_gone(number: Path) -> bool:
    try:
        os.kill(int(number.read_text()), 0)
    except ProcessLookupError:
        return True
    return False


def test_a_program_that_hangs_is_not_left_behind(hung: Path, tmp_path: Path) -> None:
    speaks = Voice(FoundVoice("command", "a test"), tmp_path / "cache")
    speaks.sentence_seconds = 0.5
    assert list(speaks.say(["one", "two", "three"])) == ["one"]
    assert "it has not answered for 0.5 s" in speaks.problem
    until(lambda: is_gone(hung), 5, "the program ends with the process that ran it")


def test_a_program_that_hangs_is_given_up_before_the_process_that_runs_it(
    hung: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command.LIMIT_SECONDS < talker.SENTENCE_SECONDS
    monkeypatch.setattr(command, "LIMIT_SECONDS", 0.3)
    engine = command.Command("en-us", 165)
    with pytest.raises(SpeechError, match=r"espeak-ng has not answered for 0\.3 s"):
        engine.say("two")
    assert is_gone(hung)


def test_no_system_call_is_needed_that_only_some_systems_have(
    found: FoundVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(select, "poll")
    speaks = Voice(found, tmp_path)
    assert speaks.say(["left"])
    assert speaks.problem == ""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_whatever_ends_the_thread_is_told(
    found: FoundVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Voice, "tell", broken)
    others = {*threading.enumerate()}
    ahead = Ahead(Voice(found, tmp_path), lambda _: None)
    ahead.want(["left"])
    until(lambda: ahead.version == 1, 5, "it is told")
    # What it died of is noticed now, and not in the next test.
    for thread in {*threading.enumerate()} - others:
        thread.join(5)
    assert ahead.problem.startswith("The voice is off: ")


# Takes the options of the manual page of say(1), and speaks by espeak-ng.
SAY_OF_MACOS = """#!/bin/sh
echo "$@" >> %s
voice=en-us
while [ $# -gt 0 ]; do
  case "$1" in
    -v) voice=$2; shift 2;;
    -r) rate=$2; shift 2;;
    -o) out=$2; shift 2;;
    --file-format=WAVE|--data-format=LEI16@22050) shift;;
    *) exit 1;;
  esac
done
exec espeak-ng --stdin -v "$voice" -s "$rate" -w "$out"
"""


def test_the_program_of_macos_speaks_where_nothing_else_does(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    need([] if shutil.which("espeak-ng") else ["espeak-ng (command)"])
    log = tmp_path / "log"
    program(programs, "say", SAY_OF_MACOS % log)
    assert "say" not in {each.kind for each in voice._ways()}  # noqa: SLF001
    monkeypatch.setattr(sys, "platform", "darwin")
    *_, ways = voice._ways()  # noqa: SLF001
    assert (ways.kind, ways.name) == ("say", "the program say of macOS")
    monkeypatch.undo()
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    speaks = Voice(ways, tmp_path / "cache")
    said = speaks.say(["-v is no option", "left"])
    assert (len(said), speaks.problem) == (2, "")
    assert not [line for line in log.read_text().splitlines() if line.startswith("-v")]
    assert len(said["left"]) > 2 * VOICE_RATE // 5
    speaks = Voice(ways, tmp_path / "cache", "nobody")
    assert speaks.say(["left"]) == {}
    assert 'say does not speak with the voice "nobody"' in speaks.problem


def test_no_way_to_speak_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda _: None)
    monkeypatch.setattr(voice, "LIBRARY", "libnone.so.7")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_voice() is None
    with pytest.raises(SpeechError, match="cannot be run"):
        Talker("command", "en-us", 165)


def test_data_with_a_long_path_is_found(tmp_path: Path) -> None:
    need([] if util.find_spec("espeakng_loader") else ["espeakng-loader"])
    deep = tmp_path / ("long" * 30) / ("longer" * 20)
    deep.mkdir(parents=True)
    _, data = espeak._bundled()  # noqa: SLF001
    (deep / data.name).symlink_to(data)
    with espeak._short(deep / data.name) as folder:  # noqa: SLF001
        assert folder
        assert len(bytes(folder)) < 60
        assert (folder / data.name / "phontab").is_file()
    assert not folder.exists()
    with espeak._short(data) as folder:  # noqa: SLF001
        assert folder == data.parent


def test_what_has_no_sound_starts_no_process_again(
    found: FoundVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert Voice(found, tmp_path).say(["...", "left"]).keys() == {"left"}
    monkeypatch.setattr(talker, "START", "raise SystemExit")
    again = Voice(found, tmp_path)
    assert again.say(["...", "left"]).keys() == {"left"}
    assert again.problem == ""


def test_what_another_version_has_said_is_said_anew(
    tmp_path: Path, programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(programs, "espeak-ng", "#!/bin/sh\n")
    one = next(each for each in voice._ways() if each.kind == "command")  # noqa: SLF001
    program(programs, "espeak-ng", "#!/bin/sh\n# The next.\n")
    two = next(each for each in voice._ways() if each.kind == "command")  # noqa: SLF001
    assert one.version != two.version
    assert one.name == two.name
    Voice(one, tmp_path / "cache")._cache.put("left", b"1234")  # noqa: SLF001
    monkeypatch.setattr(talker, "START", "raise SystemExit")
    assert Voice(one, tmp_path / "cache").say(["left"])
    assert not Voice(two, tmp_path / "cache").say(["left"])
    library = [each.version for each in voice._ways() if each.kind == "library"]  # noqa: SLF001
    assert all("." in version for version in library)
