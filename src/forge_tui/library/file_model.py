"""What a table of a file says, as its model, or all that keeps it from being one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from forge_tui.library.explain import explain
from forge_tui.library.leaves import judge_leaves
from forge_tui.model.base import FileModel
from forge_tui.unroll import Finding

if TYPE_CHECKING:
    from forge_tui.toml.problem import KeyPath

_Model = TypeVar("_Model", bound=FileModel)


def model_of(
    model: type[_Model], raw: Any, path: KeyPath = ()
) -> tuple[_Model | None, list[Finding]]:
    """Return (the model, if it is one; what is wrong); `path` leads to the table in its file."""
    if not isinstance(raw, dict):
        return None, [Finding(path, "must be a table of keys and values")]
    findings = judge_leaves(raw)
    found = None
    if not findings:
        try:
            # The names of the models' attributes ("from_") are none of the file's business.
            found = model.model_validate(raw, by_alias=True, by_name=False)
        except ValidationError as error:
            findings = explain(error, model, raw)
    return found, [Finding((*path, *each.path), each.sentence) for each in findings]
