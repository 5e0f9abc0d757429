"""Comments that silence warnings: `# check: ignore CODE, CODE` and `# check: ignore-file CODE`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.codes import Code
from forge_tui.text import did_you_mean, suggest
from forge_tui.toml.locate import comments
from forge_tui.toml.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from forge_tui.toml.locate import Comment

# A further # begins another remark, which may hold the reason.
_REMARK = re.compile(r"#[ \t]*check:[ \t]*([\w-]*)([^#]*)")
_LINE, _FILE = "ignore", "ignore-file"
_NOT_UNDERSTOOD = 'is not understood: write "# check: ignore CODE" or "# check: ignore-file CODE"'

_CODES = frozenset(Code)

# They are given for the comments themselves, after everything else.
_OF_COMMENTS = {Code.UNKNOWN_CODE, Code.UNUSED_IGNORE}

# No file that a person writes comes near it; what more there is silences nothing.
_MOST = 1000
_LONGEST = 40


class _Ignore(NamedTuple):
    """A code in a comment: where it stands, and the line it is for (None: the whole file).

    `code` is empty where the comment names none.
    """

    line: int
    column: int
    code: str
    target: int | None

    @property
    def key(self) -> tuple[str, int | None]:
        return self.code, self.target


def silenced(path: Path, text: str, problems: Sequence[Problem]) -> list[Problem]:
    """Leave out the warnings that a file's comments silence, and warn of comments that do nothing.

    `text` is TOML. Beside an error not every warning is looked for, so nothing is called unused.
    """
    if "check:" not in text:
        return list(problems)
    ignores = list(islice(_ignores(text), _MOST))
    kept, used = _without(problems, ignores)
    vain = list(_unknown(path, ignores))
    whole = all(problem.is_warning for problem in problems)
    first = [each for each in ignores if each.code not in _OF_COMMENTS and each.key not in used]
    last = [each for each in ignores if each.code in _OF_COMMENTS]
    vain += _unused(path, first) if whole else ()
    told, used = _without(vain, ignores)
    told += _unused(path, [each for each in last if each.key not in used]) if whole else ()
    return kept + told


def _without(
    problems: Iterable[Problem], ignores: Iterable[_Ignore]
) -> tuple[list[Problem], set[tuple[str, int | None]]]:
    """Return the problems that stay, and the keys of what silenced others; an error stays."""
    keys = {ignore.key for ignore in ignores}
    kept, used = [], set()
    for problem in problems:
        code = problem.code
        hits = keys & {(code, problem.line), (code, None)} if code else set()
        used |= hits
        if not hits:
            kept.append(problem)
    return kept, used


def _ignores(text: str) -> Iterator[_Ignore]:
    found = list(comments(text))
    targets = _targets(found)
    for comment in found:
        for remark in _REMARK.finditer(comment.text):
            column, word = comment.column + remark.start(), remark[1]
            if word not in {_LINE, _FILE}:
                # Other words after "check:" are a person's own.
                if suggest(word, (_LINE, _FILE)):
                    yield _Ignore(comment.line, column, "", None)
                continue
            target = None if word == _FILE else targets[comment.line]
            codes = list(re.finditer(r"[^,\s][^,]*", remark[2]))
            for code in codes:
                at = comment.column + remark.start(2) + code.start()
                yield _Ignore(comment.line, at, code[0].rstrip(), target)
            if not codes:
                yield _Ignore(comment.line, column, "", None)


def _targets(found: Sequence[Comment]) -> dict[int, int]:
    """Return by its own line the line each comment is for: below those that stand alone."""
    targets: dict[int, int] = {}
    for comment in reversed(found):
        below = comment.line + 1
        targets[comment.line] = targets.get(below, below) if comment.alone else comment.line
    return targets


def _unknown(path: Path, ignores: Iterable[_Ignore]) -> Iterator[Problem]:
    for line, column, code, _ in ignores:
        if code in _CODES:
            continue
        shown = code if len(code) <= _LONGEST else f"{code[:_LONGEST]}\u2026"
        sentence = f'there is no warning "{shown}"{did_you_mean(code, Code)}'
        yield Problem(
            path, line, column, "", sentence if code else _NOT_UNDERSTOOD, Code.UNKNOWN_CODE
        )


def _unused(path: Path, ignores: Iterable[_Ignore]) -> list[Problem]:
    return [
        Problem(
            path, line, column, "",
            f"there is no {code} to silence {f'on line {target}' if target else 'in this file'}",
            Code.UNUSED_IGNORE,
        )
        for line, column, code, target in ignores
        if code in _CODES
    ]  # fmt: skip
