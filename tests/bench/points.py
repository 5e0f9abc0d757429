"""Fit the points of points.py anew: run it after changing a sign, and put in what it prints.

A page's chances of both, alternating and switching sides are as e to the sums of points (both: 0).
The points are those that make the labels likeliest, held near what a reader would expect of a sign.
"""

import math
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding.clauses import clauses
from forge_tui.exchange.understanding.kinds import Kind, Where
from forge_tui.exchange.understanding.measure import measured
from forge_tui.exchange.understanding.points import ALWAYS, POINTS
from forge_tui.exchange.understanding.roles import roles_of_parts
from forge_tui.exchange.understanding.sides import evidence, texts_of
from labelled import PAGES, SETS, pages_in

SIDES = ("both", "alternating", "switching")
ROUNDS, STEP, HOLD = 600, 0.06, 0.001
# What a reader would expect (alternating, switching): rare signs stay there, as few pages say more.
EXPECTED = {
    (Kind.ALTERNATE_NAME, Where.NAME): (4, 0),
    (Kind.ONE_NAME, Where.NAME): (0, 2),
    (Kind.BY_NAME, Where.NAME): (0, 1),
    (Kind.CYCLE, Where.NAME): (1.5, 0),
    (Kind.IN_TURN_NAME, Where.NAME): (1.5, 0),
    (Kind.TRAVELS_NAME, Where.NAME): (-3, -1),
    (Kind.ALTERNATES, Where.TOLD): (2.5, -0.5),
    (Kind.KEEPS_CHANGING, Where.TOLD): (2.5, 0),
    (Kind.NEXT_REP, Where.TOLD): (2.5, 0),
    (Kind.ON_AND_ON, Where.TOLD): (2, 0),
    (Kind.BY_TURNS, Where.TOLD): (2, 0),
    (Kind.EACH_TIME, Where.TOLD): (1.5, 0),
    (Kind.IN_ALL, Where.TOLD): (1, 0),
    (Kind.SWIFTLY, Where.TOLD): (1, 0),
    (Kind.NARRATED, Where.TOLD): (0.7, 0),
    (Kind.HALVES, Where.TOLD): (-1, 3),
    (Kind.AS_MANY, Where.TOLD): (-0.5, 2),
    (Kind.WHEN_DONE, Where.TOLD): (-0.5, 1.5),
    (Kind.REPS_FIRST, Where.TOLD): (-0.5, 1.5),
    (Kind.COUNTED_EACH, Where.TOLD): (0.3, 1.5),
    (Kind.COUNTED_TWICE, Where.TOLD): (-0.3, 1),
    (Kind.TURNS_ROUND, Where.TOLD): (0, 1),
    (Kind.HANDED_OVER, Where.TOLD): (0, 1),
    (Kind.SENT_OVER, Where.TOLD): (0, 1),
    (Kind.SAME_AGAIN, Where.TOLD): (0, 0.5),
    (Kind.OTHER_NAMED, Where.TOLD): (0.5, 0.5),
    (Kind.STAYS, Where.TOLD): (-0.5, 0.5),
    (Kind.TOGETHER, Where.TOLD): (-0.3, -0.3),
    (Kind.HELD, Where.TOLD): (-2, 0.5),
}


def labelled() -> list[tuple[Page, str]]:
    """Return pages with their sides: those for tuning, the short ones and our own exercises."""
    found = []
    for name, folder in SETS.items():
        if not name.startswith("unseen"):
            labels = tomllib.loads((folder / "labels.toml").read_text(encoding="utf-8"))
            found += [(page, labels[id_]["sides"]) for id_, page in pages_in(folder)]
    told = tomllib.loads((PAGES / "tuned/sides-short.toml").read_text(encoding="utf-8"))["page"]
    for path in sorted((Path(__file__).parents[2] / "exercises").glob("*.toml")):
        each = tomllib.loads(path.read_text(encoding="utf-8"))
        told.append(each | {"sides": each["movement"]["sides"]})
    return found + [
        (Page(each["name"], steps=tuple(each["steps"])), each["sides"]) for each in told
    ]


def signs(page: Page) -> list[int]:
    """Return which entries of the points a page has; the last is what each page has."""
    parts = clauses(page.steps)
    measure = measured(page, parts).measure
    roles = roles_of_parts(parts, measure, page.name)
    found = evidence(texts_of(page, parts, roles), measure)
    has = [at for at, each in enumerate(POINTS) if (each.kind, each.where) in found]
    return [*has, len(POINTS)]


def fitted(pages: list[tuple[list[int], int]]) -> list[list[float]]:
    """Return (alternating, switching) of each entry, by steps downhill."""
    expected = [EXPECTED.get((each.kind, each.where), (0.0, 0.0)) for each in POINTS]
    expected.append((ALWAYS.alternating / 10, ALWAYS.switching / 10))
    points = [[float(value) for value in each] for each in expected]
    speed = [[0.0, 0.0] for _ in points]
    for _ in range(ROUNDS):
        slope = [[0.0, 0.0] for _ in points]
        for has, sides in pages:
            odds = [math.exp(sum(points[at][turn] for at in has)) for turn in (0, 1)]
            whole = 1 + sum(odds)
            for turn in (0, 1):
                miss = (odds[turn] / whole - (sides == turn + 1)) / len(pages)
                for at in has:
                    slope[at][turn] += miss
        for at, each in enumerate(points):
            for turn in (0, 1):
                hold = HOLD * (each[turn] - expected[at][turn]) if at < len(POINTS) else 0
                speed[at][turn] = 0.95 * speed[at][turn] - STEP * 5 * (slope[at][turn] + hold)
                each[turn] += speed[at][turn]
    return points


def main() -> None:
    """Print the table as points.py has it."""
    points = fitted([(signs(page), SIDES.index(sides)) for page, sides in labelled()])
    whole = [[round(10 * value) for value in each] for each in points]
    print(f"ALWAYS = Always({whole[-1][0]}, {whole[-1][1]})\nPOINTS = (")
    for each, (alternating, switching) in zip(POINTS, whole, strict=False):
        print(f"    Points({each.kind}, {each.where}, {alternating}, {switching}),")
    print(")")


if __name__ == "__main__":
    main()
