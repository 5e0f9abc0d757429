from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from homes import Forge

pytest_plugins = ["homes"]

ROOT = Path(__file__).parents[2]
KINDS = ["exercise", "workout", "plan"]
EXERCISE: dict[str, Any] = {"name": "x", "movement": {"measure": "reps"}}


def published(kind: str) -> Any:
    return json.loads((ROOT / f"{kind}s/{kind}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_the_published_schema_is_what_the_program_prints(forge: Forge, kind: str) -> None:
    ran = forge("schema", kind)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (ROOT / f"{kind}s/{kind}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one_itself_and_names_no_host(kind: str) -> None:
    schema = published(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema


def tables(schema: Any) -> Iterator[dict[str, Any]]:
    yield from (schema, *schema["$defs"].values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_and_every_key_is_described(kind: str) -> None:
    for table in tables(published(kind)):
        if table["type"] == "object":
            assert table["additionalProperties"] is False
            assert table["title"]
            assert table["description"]
            for key, value in table["properties"].items():
                assert value["description"], key


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_null_and_durations_are_seconds(kind: str) -> None:
    text = json.dumps(published(kind))
    assert "null" not in text
    defaults = [
        value.get("default")
        for table in tables(published(kind))
        for value in table.get("properties", {}).values()
    ]
    assert all(not isinstance(default, int) or default <= 60 for default in defaults)


def as_editors_see(raw: dict[str, Any]) -> Any:
    """JSON has no dates: to a schema they are text."""
    return json.loads(json.dumps(raw, default=str))


@pytest.mark.parametrize(
    "path",
    [path for kind in KINDS for path in ROOT.glob(f"{kind}s/*.toml")],
    ids=lambda path: path.stem,
)
def test_every_shipped_file_is_valid(path: Path) -> None:
    schema = published(path.parent.name.removesuffix("s"))
    raw = as_editors_see(tomllib.loads(path.read_text(encoding="utf-8")))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(raw)] == []
    assert path.read_text(encoding="utf-8").startswith(f"#:schema ./{path.parent.name[:-1]}.schema")


@pytest.mark.parametrize(
    "change",
    [
        {"nmae": "x"},
        {"name": ""},
        {"target": "Toe"},
        {"equipment": "Body Weight"},
        {"movement": {"measure": "reps", "phases": [{"id": "a", "call": "A", "seconds": 0}]}},
        {"default": {"do": 1001}},
        {"movement": {"measure": "reps", "setup": "soon"}},
    ],
)
def test_a_mistake_is_found_by_the_schema(change: dict[str, Any]) -> None:
    validator = Draft202012Validator(published("exercise"))
    assert validator.is_valid(EXERCISE)
    assert not validator.is_valid({**EXERCISE, **change})


@pytest.mark.parametrize(
    "change",
    [
        {"days": {"mondays": "a"}},
        {"days": {"monday": []}},
        {"days": {"monday": ["a", "a"]}},
        {"cycle": "a"},
        {"deload": 1},
        {"except": [{"day": "2026-11-23"}]},
    ],
)
def test_a_mistake_in_a_plan_is_found_by_the_schema(change: dict[str, Any]) -> None:
    validator = Draft202012Validator(published("plan"))
    plan = {"name": "x", "days": {"monday": "a", "friday": ["b", "c"]}}
    assert validator.is_valid({**plan, "except": [{"from": "2026-11-23", "to": "2026-11-24"}]})
    assert not validator.is_valid({**plan, **change})


def test_the_names_of_keys_are_the_files() -> None:
    validator = Draft202012Validator(published("workout"))
    block = {"kind": "sets", "exercises": [{"exercise": "a", "or": "b"}]}
    assert validator.is_valid({"name": "x", "block": [block]})
    block["exercises"] = [{"exercise": "a", "or_": "b"}]
    assert not validator.is_valid({"name": "x", "block": [block]})
