"""What the person chose, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.config.table import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from forge_tui.plan.pace import Pace
    from forge_tui.plan.sides import Side
    from forge_tui.unroll import Settings


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings; times in milliseconds, and None where it is left to the files.

    `keys` lead from a command's id to its keys, as the person wrote them, `gains` from a kind of
    cue to its factor, `hooks` from on_work, on_rest and on_finish to a command and its arguments.
    """

    prepare: int = DEFAULTS["prepare"]
    change: int = DEFAULTS["change"]
    change_hold: int = DEFAULTS["change_hold"]
    lead: Side | None = DEFAULTS["lead"]
    pace: Pace | None = DEFAULTS["pace"]
    theme: str = DEFAULTS["theme"]
    layout: str = DEFAULTS["layout"]
    sound: bool = DEFAULTS["sound"]
    volume: int = DEFAULTS["volume"]
    metronome: bool = DEFAULTS["metronome"]
    audio: str = DEFAULTS["audio"]
    voice: str = DEFAULTS["voice"]
    talk: str = DEFAULTS["talk"]
    manner: str = DEFAULTS["manner"]
    language: str = DEFAULTS["language"]
    rate: int = DEFAULTS["rate"]
    figure: str = DEFAULTS["figure"]
    motion: bool = DEFAULTS["motion"]
    flash: bool = DEFAULTS["flash"]
    mouse: bool = DEFAULTS["mouse"]
    folders: tuple[Path, ...] = DEFAULTS["folders"]
    equipment: tuple[str, ...] = DEFAULTS["equipment"]
    progression: bool = DEFAULTS["progression"]
    body_mass: str = DEFAULTS["body_mass"]
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DEFAULTS["keys"])
    gains: Mapping[str, float] = field(default_factory=lambda: DEFAULTS["gains"])
    hooks: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: DEFAULTS["hooks"])

    @property
    def body_kg(self) -> float | None:
        """The person's mass, where they have told it."""
        from forge_tui.load import parse_load  # noqa: PLC0415 - no frame waits for it

        mass = parse_load(self.body_mass)
        return mass.kg if mass else None

    def settings(
        self,
        exercises: Iterable[str] = (),
        *,
        lead: Side | None = None,
        pace: Pace | None = None,
        remembered: Mapping[str, Side] | None = None,
    ) -> Settings:
        """Return what a plan of these exercises is made with.

        `lead` and `pace` are the options of the command line. The preferred side stands behind a
        remembered one, so that what is left over on one side is still made up for.
        """
        # It brings pydantic with it, for which a first frame cannot wait.
        from forge_tui.unroll import Settings  # noqa: PLC0415

        preferred = dict.fromkeys(exercises, self.lead) if self.lead else {}
        return Settings(
            prepare_ms=self.prepare,
            change_ms=self.change,
            change_hold_ms=self.change_hold,
            lead=lead,
            pace=pace or self.pace,
            remembered={**preferred, **(remembered or {})},
        )
