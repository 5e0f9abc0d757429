"""What the session tests share: shipped exercises, small workouts, a hand-moved clock."""

import tomllib
from pathlib import Path
from typing import Any

from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import NoJournal, Pages
from forge_tui.session.keeping import About, begin
from forge_tui.session.script import Script
from forge_tui.session.session import Session, Shown

SHIPPED = Path(__file__).parents[2] / "exercises"
KICK = "outside-leg-kick-pushup"


def exercise(name: str) -> dict[str, Any]:
    return tomllib.loads((SHIPPED / f"{name}.toml").read_text(encoding="utf-8"))


def script(*blocks: dict[str, Any], also: tuple[str, ...] = (), **settings: Any) -> Script:
    names = {entry["exercise"] for block in blocks for entry in block["exercises"]} | {*also}
    raw = {name: exercise(name) for name in names}
    workout = {"name": "Test", "block": list(blocks)}
    return Script("test", workout, raw, **settings)


def sets(*entries: dict[str, Any], **keys: Any) -> dict[str, Any]:
    return {"kind": "sets", "exercises": list(entries), **keys}


def kicks(do: str = "3", count: int = 2, rest: str = "60s") -> Script:
    return script(sets({"exercise": KICK, "do": do, "lead": "right"}, sets=count, rest=rest))


class Stage:
    """A session on a hand-moved clock; `go` moves it in small steps, as its thread would."""

    def __init__(self, session: Session, clock: HandClock) -> None:
        self.session = session
        self.clock = clock
        self.shown: list[Shown] = []

    @property
    def head(self) -> Playhead:
        return self.session.head

    @property
    def state(self) -> State:
        return self.session.head.state

    def tell(self, act: Act, value: float | str | None = None) -> Shown:
        return self.step(Command(act, value))

    def step(self, *commands: Any) -> Shown:
        self.shown.append(self.session.step(commands))
        return self.shown[-1]

    def go(self, seconds: float, step: float = 0.25) -> None:
        steps, rest = divmod(round(seconds * 1000), round(step * 1000))
        for ms in [round(step * 1000)] * steps + ([rest] if rest else []):
            self.clock.move(ms / 1000)
            self.step()

    @property
    def notices(self) -> list[str]:
        return [notice for shown in self.shown for notice in shown.notices]


def stage(
    played: Script, *, pages: Pages | None = None, attended: bool = True, speed: float = 1.0
) -> Stage:
    clock = HandClock()
    head = Playhead(played.plan(), attended=attended)
    session = Session(played, head, clock, pages or NoJournal(), speed=speed)
    ready = Stage(session, clock)
    ready.tell(Act.START)
    return ready


def begun(
    played: Script, folder: Path, *, attended: bool = True, speed: float = 1.0
) -> tuple[Stage, About, Pages]:
    clock = HandClock()
    about, session, pages = begin(played, folder, clock, attended=attended, speed=speed)
    ready = Stage(session, clock)
    ready.tell(Act.START)
    return ready, about, pages
