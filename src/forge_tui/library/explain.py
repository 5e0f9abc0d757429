"""Pydantic's complaints, all of them, as sentences for the person who wrote the file."""

from __future__ import annotations

import re
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any

from forge_tui.library.keys import known_keys, other_block, untagged
from forge_tui.model.base import MisfitError
from forge_tui.model.vocabulary import WordError
from forge_tui.text import did_you_mean, one_line
from forge_tui.unroll.judge import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from forge_tui.model.base import FileModel
    from forge_tui.toml.problem import KeyPath

_SENTENCES = {
    "missing": "is required",
    "string_type": "must be text in quotes",
    "string_too_long": "must have at most {max_length} characters",
    "string_too_short": "must not be empty",
    "string_pattern_mismatch": 'must be five digits in quotes, such as "02022"',
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list in square brackets",
    "model_type": "must be a table of keys and values",
    "model_attributes_type": "must be a table of keys and values",
    "too_short": "must not be empty",
    "too_long": "must have at most {max_length} entries",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:,}",
    "less_than_equal": "must be at most {le:,.15g}",
}
_QUOTED = re.compile("'([^']*)'")


def explain(error: ValidationError, model: type[FileModel], raw: Any) -> list[Finding]:
    """Return every complaint about `raw`, with its path in the file."""
    details = error.errors(include_url=False, include_input=False)
    return [Finding(*_explained(each, model, raw)) for each in _real(details)]


def _real(details: Iterable[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Leave out what pydantic says of the length of a list whose entries have errors."""
    inside = {each["loc"][:end] for each in details for end in range(len(each["loc"]))}
    for each in details:
        if each["type"] != "too_short" or each["loc"] not in inside:
            yield each


def _explained(detail: ErrorDetails, model: type[FileModel], raw: Any) -> tuple[KeyPath, str]:
    loc, context, word = detail["loc"], detail.get("ctx", {}), detail["type"]
    path = untagged(loc)
    match word:
        case "extra_forbidden":
            sentence = other_block(loc) or _unknown(loc, model)
        case "union_tag_not_found":
            path, sentence = (*path, "kind"), "is required"
        case "union_tag_invalid":
            path, sentence = (*path, "kind"), _not_among(context["tag"], context["expected_tags"])
        case "literal_error" | "enum":
            sentence = _not_among(_at(raw, path), context["expected"])
        case "value_error":
            path, sentence = _own(context["error"], path, raw)
        case _ if word in _SENTENCES:
            sentence = _brackets(word, path, raw) or _SENTENCES[word].format_map(context)
        case _:
            sentence = one_line(detail["msg"].replace("Input should", "must"))
    return path, sentence


def _unknown(loc: KeyPath, model: type[FileModel]) -> str:
    key = str(loc[-1])
    if key in known_keys(model, ()):
        # After [table], what was meant for the file as a whole lands in that table.
        return "is not a known key here; it belongs above the first [table]"
    return "is not a known key" + did_you_mean(key, known_keys(model, loc[:-1]))


def _not_among(value: Any, quoted: str) -> str:
    words = _QUOTED.findall(quoted)
    return f"must be one of: {', '.join(words)}{_near(value, words)}"


def _near(value: Any, words: Iterable[str]) -> str:
    return did_you_mean(value, words) if isinstance(value, str) else ""


def _own(error: ValueError, path: KeyPath, raw: Any) -> tuple[KeyPath, str]:
    """Take over what our own validators say."""
    if isinstance(error, MisfitError):
        path = (*path, *error.path)
    near = _near(_at(raw, path), error.words) if isinstance(error, WordError) else ""
    return path, one_line(f"{error}{near}")


def _brackets(word: str, path: KeyPath, raw: Any) -> str | None:
    """Recognise the mistakes that people make with brackets."""
    if word not in {"tuple_type", "model_type"} or not isinstance(path[-1], str):
        return None
    value, key = _at(raw, path), one_line(path[-1])
    if isinstance(value, dict):
        return f"must be a list: write [[{key}]]"
    if isinstance(value, list):
        return f"must be one table: write [{key}]"
    if isinstance(value, str) and word == "tuple_type":
        return "must be a list: put it in square brackets"
    return None


def _at(raw: Any, path: KeyPath) -> Any:
    return reduce(getitem, path, raw)
