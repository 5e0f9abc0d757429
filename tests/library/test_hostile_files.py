"""Files that no person would write: what the door makes of them, and how long it takes."""

import time
from pathlib import Path
from random import Random
from typing import Any

import pytest
import tomli_w
from doorstep import judged
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forge_tui.library.door import admit
from forge_tui.library.loaded import File, Kind
from forge_tui.toml.problem import Problem

REPS = 'name = "x"\n[movement]\nmeasure = "reps"\n'
DEEP = 100_000
HOSTILE = {
    "noise": bytes(Random(1).randrange(256) for _ in range(200_000)),
    "noise in letters": "".join(map(chr, Random(2).choices(range(32, 127), k=200_000))).encode(),
    "brackets": b"a = " + b"[" * DEEP,
    "closed brackets": b"a = " + b"[" * DEEP + b"]" * DEEP,
    "table brackets": b"[" * DEEP,
    "braces": b"a = " + b"{a=" * DEEP + b"1" + b"}" * DEEP,
    "dots": b"a." * DEEP + b"a = 1",
    "quoted dots": b'"a" . ' * DEEP + b"a = 1",
    "dots in a table's name": b"[" + b"a." * DEEP + b"a]",
    "dots in a brace": b"a = {" + b"a." * DEEP + b"a = 1}",
    "many keys": "".join(f"k{n}=1\n" for n in range(60_000)).encode(),
    "many blocks": b'name="x"\n' + b"[[block]]\n" * 60_000,
    "many values": b'name="x"\n[movement]\nphases=[' + b"1," * 200_000 + b"]",
    "many mistakes": b'name="x"\n[movement]\nphases=[' + b"1," * 4_900 + b"]",
    "controls": b"a\x1b" * 200_000,
    "a long text": b'name="' + b"\\n." * 250_000 + b'"',
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence_and_soon(tmp_path: Path, kind: str) -> None:
    began = time.process_time()  # the time of this process, however busy the machine
    verdict = judged(tmp_path, HOSTILE[kind])
    assert time.process_time() - began < 2
    assert verdict.loaded is None
    assert all(problem.sentence for problem in verdict.problems)


def test_texts_full_of_dots_are_not_nested(tmp_path: Path) -> None:
    dots = "1." * 500 + "'\\\"a.b"
    for quoted in (f'"{dots}"', f'"""{dots}"""', f"'''{dots}''' # {dots}"):
        verdict = judged(tmp_path, f"summary = {quoted}\n{REPS}")
        assert verdict.loaded, quoted


ROOT = Path(__file__).parents[2]
SHIPPED = [*ROOT.glob("exercises/*.toml"), *ROOT.glob("workouts/*.toml")]
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.text()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.dates()
    | st.sampled_from(["max", "10/side", "1:30", "30s", "left", "emom", "squat", "3-1-1-0", "", 0]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["kind", "do", "seconds", "id", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


def within(problem: Problem, text: str) -> bool:
    lines = text.removeprefix("\ufeff").split("\n")
    return problem.line <= len(lines) and problem.column <= len(lines[problem.line - 1]) + 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_judged(tmp_path: Path, data: bytes) -> None:
    verdict = judged(tmp_path, data)
    assert verdict.loaded or verdict.problems
    assert all(within(each, data.decode("utf-8", "replace")) for each in verdict.problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(SHIPPED), st.data())
def test_any_value_in_any_place_is_judged(tmp_path: Path, file: Path, data: st.DataObject) -> None:
    kind: Kind = "exercise" if file.parent.name == "exercises" else "workout"
    loaded = admit(File(file, file, kind)).loaded
    assert loaded
    place: Any = loaded.raw
    for _ in range(data.draw(st.integers(1, 5))):
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys)) if keys else "new"
        if isinstance(place[key] if keys else None, dict | list) and data.draw(st.booleans()):
            place = place[key]
            continue
        if isinstance(place, dict):
            place[data.draw(st.sampled_from([key, "x"]))] = data.draw(VALUES)
        elif keys:
            place[key] = data.draw(VALUES)
        break
    text = tomli_w.dumps(loaded.raw)
    verdict = judged(tmp_path, text, kind)
    assert verdict.loaded or verdict.problems
    assert all(within(each, text) for each in verdict.problems)
    assert all(each.sentence and "\x1b" not in str(each) for each in verdict.problems)
