"""Pages with labels of people who had not read the rules: what importing makes of them.

The pages under tests/pages/unseen are never used to better the rules.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forge_tui.exchange.read import Reading, read
from forge_tui.exchange.understanding import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.exchange.page import Page

PAGES = Path(__file__).parent / "pages"
SETS = {
    "usual": PAGES / "tuned/usual",
    "traps": PAGES / "tuned/traps",
    "odd": PAGES / "tuned/odd",
    "fresh a": PAGES / "tuned/fresh-a",
    "fresh b": PAGES / "tuned/fresh-b",
    "sides c": PAGES / "tuned/sides-c",
    "sides d": PAGES / "tuned/sides-d",
    "unseen usual": PAGES / "unseen/usual",
    "unseen odd": PAGES / "unseen/odd",
}


@dataclass
class Score:
    """How many pages and steps there are, how many are right, and what was taken for what."""

    pages: int = 0
    steps: int = 0
    measure: int = 0
    sides: int = 0
    roles: int = 0
    confused: Counter[tuple[str, str, str]] = field(default_factory=Counter)

    def share(self, what: str) -> float:
        """Return the share of pages, or of steps without a wrong role."""
        return float(getattr(self, what)) / (self.steps if what == "roles" else self.pages)


def score(folder: Path) -> Score:
    """Read and understand every labelled page of a folder; one that is refused counts as wrong."""
    labels = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
    pages = dict(pages_in(folder))
    found = Score()
    for id_, label in labels.items():
        found.pages += 1
        found.steps += len(label["roles"])
        page = pages.get(id_)
        if page is None or len(page.steps) != len(label["roles"]):
            found.confused["page", id_, "unread"] += 1
        else:
            _count(found, page, label)
    return found


def _count(found: Score, page: Page, label: dict[str, Any]) -> None:
    told = understand(page)
    for what in ("measure", "sides"):
        if getattr(told, what) == label[what]:
            setattr(found, what, getattr(found, what) + 1)
        else:
            found.confused[what, label[what], getattr(told, what)] += 1
    for mine, theirs in zip(told.roles, label["roles"], strict=True):
        wrong = [role for role in mine if role not in theirs]
        found.roles += not wrong
        for role in wrong:
            found.confused["role", "+".join(theirs), role] += 1


def pages_in(folder: Path) -> Iterator[tuple[str, Page]]:
    """Yield the pages of a folder, each with the name its label has."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".json":
            for each in json.loads(path.read_text(encoding="utf-8")):
                yield from _read(each["id"], json.dumps([each]).encode(), path)
        elif path.suffix in {".md", ".txt"}:
            yield from _read(path.stem, path.read_bytes(), path)


def _read(id_: str, data: bytes, path: Path) -> Iterator[tuple[str, Page]]:
    for reading in read(data, path.stem, path.suffix):
        if isinstance(reading, Reading):
            yield id_, reading.page
