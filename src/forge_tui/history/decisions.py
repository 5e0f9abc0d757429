"""What a person decided about what was proposed: one small file each, never changed.

Folders of them merge by copying, like those of sessions. While a decision is carried out its name
begins with a dot, and it counts for nothing: a program that is killed then leaves it so.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import tomli_w
from pydantic import ConfigDict, Field, TypeAdapter

from forge_tui.errors import ForgeError
from forge_tui.history.door import read
from forge_tui.history.files import SUFFIX, write_whole
from forge_tui.history.store import closed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_NO_OTHER_KEYS = ConfigDict(extra="forbid")
_STAMP = "%Y%m%dT%H%M%S%fZ"
# A clock that was ahead when an easy week began must not make it last for ever.
_LONGEST = timedelta(days=7)
_Text = Annotated[str, Field(strict=True, max_length=200)]


@dataclass(frozen=True, slots=True)
class Decided:
    """One thing that was proposed: its key, its sentence, and the sessions it rested on."""

    __pydantic_config__ = _NO_OTHER_KEYS

    key: _Text
    sentence: Annotated[str, Field(strict=True, max_length=1000)]
    evidence: tuple[_Text, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was said about a workout; its id is the name of its file.

    `after` is what was written into the workout's file, `before` what stood there, or in the file
    of which a copy was made (`copied`). `until` is the last day of an easy week. One that is
    `undone` names the decision that it takes back in `of`.
    """

    __pydantic_config__ = _NO_OTHER_KEYS

    said: Literal["accepted", "refused", "undone"]
    workout: _Text
    things: Annotated[tuple[Decided, ...], Field(max_length=1000)]
    before: str | None = None
    after: str | None = None
    copied: bool = False
    until: date | None = None
    of: _Text | None = None
    id: str = field(default="", compare=False)


_DECISION = TypeAdapter(Decision)


def begin(decision: Decision, folder: Path) -> Path:
    """Write a decision, as the newest one there is, that counts for nothing yet; raises OSError."""
    made = datetime.now(UTC)
    if names := sorted(path.name.removeprefix(".") for path in _all_files(folder)):
        made = max(made, _after(names[-1], made))
    path = folder / f".{made:{_STAMP}}-{secrets.token_hex(4)}{SUFFIX}"
    write_whole(path, _as_text(decision))
    return path


def finish(begun: Path, decision: Decision) -> Path:
    """Let a decision count from now on, and return its file; raises OSError."""
    path = begun.with_name(begun.name.removeprefix("."))
    try:
        begun.replace(path)
    except FileNotFoundError:  # another copy of the program took it for one that was left
        write_whole(path, _as_text(decision))
    return path


def unfinished(folder: Path) -> list[tuple[Path, Decision | None]]:
    """Return (file, decision) of those that were being carried out; None for a torn one."""
    try:
        return [(path, _read_or_none(path)) for path in sorted(folder.glob(f".[0-9]*{SUFFIX}"))]
    except OSError:
        return []


def read_decisions(folder: Path) -> tuple[list[Decision], list[ForgeError]]:
    """Return (what was decided, oldest first; what could not be read)."""
    decisions: list[Decision] = []
    problems: list[ForgeError] = []
    try:
        files = sorted(_files(folder))
    except OSError as error:
        return [], [closed(folder, error)]
    for path in files:
        try:
            decisions.append(_read(path))
        except ForgeError as error:
            problems.append(error)
    return decisions, problems


def in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """Return what was accepted and not taken back, oldest first."""
    undone = {each.of for each in decisions if each.said == "undone"}
    return [each for each in decisions if each.said == "accepted" and each.id not in undone]


def settled(decisions: Iterable[Decision], workout: str, key: str, evidence: Iterable[str]) -> bool:
    """Whether this was decided before, and rests on some of what it rested on then.

    What was refused is offered again only when all that it rests on is new.
    """
    mine = set(evidence)
    return any(
        thing.key == key and mine & set(thing.evidence)
        for each in decisions
        if each.workout == workout
        for thing in each.things
    )


def last_easy_day(decisions: Sequence[Decision], today: date) -> date | None:
    """Return the last day of the newest easy week that had begun by today; it may lie ahead."""
    days = [each.until for each in in_force(decisions) if each.until]
    return max((day for day in days if day < today + _LONGEST), default=None)


def easy_until(decisions: Sequence[Decision], today: date) -> date | None:
    """Return the last day of the easy week that today is in, if it is in one."""
    last = last_easy_day(decisions, today)
    return last if last and last >= today else None


def _as_text(decision: Decision) -> str:
    plain = _DECISION.dump_python(decision, exclude_none=True, exclude_defaults=True)
    plain.pop("id", None)
    return tomli_w.dumps(plain)


def _all_files(folder: Path) -> list[Path]:
    return [*_files(folder), *folder.glob(f".[0-9]*{SUFFIX}")]


def _files(folder: Path) -> list[Path]:
    return list(folder.glob(f"[!.]*{SUFFIX}"))


def _after(name: str, otherwise: datetime) -> datetime:
    """Return a moment after the one that a name begins with: a clock may have been put back."""
    try:
        made = datetime.strptime(name.partition("-")[0], _STAMP).replace(tzinfo=UTC)
    except ValueError:  # a name that a person gave
        return otherwise
    return made + timedelta(microseconds=1)


def _read_or_none(path: Path) -> Decision | None:
    try:
        return _read(path)
    except ForgeError:
        return None


def _read(path: Path) -> Decision:
    return read(path, _DECISION, "it counts for nothing", id=path.stem)
