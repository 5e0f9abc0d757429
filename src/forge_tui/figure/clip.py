"""A clip: the key poses of a rep, phase by phase."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from forge_tui.figure import vector as v
from forge_tui.figure.body import Joints, Pose, between, mirrored, solve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from forge_tui.figure.props import Prop
    from forge_tui.figure.vector import V

EASES: Mapping[str, Callable[[float], float]] = {
    "linear": lambda t: t,
    "in": lambda t: t * t,
    "out": lambda t: t * (2 - t),
    "in-out": lambda t: t * t * (3 - 2 * t),
}

WHOLE = "rep"
"""The only phase of a clip that tells a rep as one piece."""
# Metres: what is near the floor, and how much larger the mat is.
_NEAR_FLOOR, _EDGE = 0.2, 0.12


@dataclass(frozen=True, slots=True)
class Key:
    """A pose, when within its phase it is reached (0 to 1), and how one gets there."""

    at: float
    ease: str
    pose: Pose


@dataclass(frozen=True)
class Clip:
    """One rep on the right side; the other is its mirror image."""

    start: Pose
    phases: Mapping[str, tuple[Key, ...]]
    """In their order; the last ends where the next rep begins."""
    works: frozenset[str] = frozenset()
    yaw: float = 40
    pitch: float = 12
    seconds: float = 3
    crosses: bool = False
    """Whether a rep ends at the mirror image of its start, where the other side's begins."""
    props: tuple[Prop, ...] = ()
    words: str = ""
    generic: bool = False

    @cached_property
    def moves(self) -> bool:
        """Whether there is more than one pose."""
        return any(self.phases.values())

    @property
    def is_whole(self) -> bool:
        """Whether it tells a rep as one piece, whatever the phases that it is played with."""
        return set(self.phases) == {WHOLE}

    def played_as(self, ids: Sequence[str]) -> Clip:
        """Return the same movement with these phases, as a tempo or another file may have them.

        A phase that it does not know stays where the one before has led; one that is left out is
        not gone through. With no phase that it knows it becomes whole.
        """
        wanted = tuple(ids)
        if not self.moves or self.is_whole or wanted == tuple(self.phases):
            return self
        if wanted not in self._adapted:
            known = {id_: self.phases.get(id_, ()) for id_ in wanted}
            phases = known if any(known.values()) else {WHOLE: self._flat}
            self._adapted[wanted] = replace(self, phases=self._closed(phases))
        return self._adapted[wanted]

    @cached_property
    def _adapted(self) -> dict[tuple[str, ...], Clip]:
        return {}

    @property
    def _flat(self) -> tuple[Key, ...]:
        number = len(self.phases)
        return tuple(
            replace(key, at=(i + key.at) / number)
            for i, keys in enumerate(self.phases.values())
            for key in keys
        )

    def _closed(self, phases: Mapping[str, tuple[Key, ...]]) -> Mapping[str, tuple[Key, ...]]:
        """Let a rep from which the way back was left out end where the next one begins."""
        whole = self._flat[-1]
        moving = [id_ for id_, keys in phases.items() if keys]
        last = phases[moving[-1]]
        if last[-1].pose is whole.pose:
            return phases
        back = (*(replace(key, at=key.at / 2) for key in last), replace(whole, at=1.0))
        return {**phases, moving[-1]: back}

    def pose(self, phase: str, share: float) -> Pose:
        """Return the pose at a share (0 to 1) of a phase; one it does not know is its start."""
        before = self._begins.get(phase, self.start)
        keys = self.phases.get(phase, ())
        began = 0.0
        for key in keys:
            if share <= key.at:
                way = (share - began) / (key.at - began) if key.at > began else 1.0
                return between(before, key.pose, EASES[key.ease](way))
            before, began = key.pose, key.at
        return before

    def joints(self, phase: str, share: float, *, left: bool = False) -> Joints:
        """Return the joints at a share of a phase, on the right side or on the left."""
        pose = self.pose(phase, share)
        return solve(mirrored(pose) if left else pose)

    def key_poses(self) -> list[tuple[str, float]]:
        """Return what stands for the whole: (phase, share) of its start and of each key pose."""
        first = next(iter(self.phases), "")
        told = [(first, 0.0)]
        told += [(phase, key.at) for phase, keys in self.phases.items() for key in keys]
        return told[:-1] if len(told) > 1 and not self.crosses else told

    def samples(self) -> Iterator[tuple[str, float]]:
        """Yield the start, each key pose and the middle of each way, as (phase, share)."""
        yield next(iter(self.phases), ""), 0.0
        for phase, keys in self.phases.items():
            began = 0.0
            for key in keys:
                yield phase, (began + key.at) / 2
                yield phase, key.at
                began = key.at

    @cached_property
    def mat(self) -> tuple[V, V, V, V]:
        """The corners of what lies under all that comes near the floor, and a little more."""
        low = [
            point
            for place in self.samples()
            for point in self.joints(*place).values()
            if point[2] < _NEAR_FLOOR
        ]
        xs, ys = [x for x, _, _ in low], [abs(y) for _, y, _ in low]
        back, front = min(xs, default=0.0) - _EDGE, max(xs, default=0.0) + _EDGE
        side = max(ys, default=0.0) + _EDGE
        return (back, -side, 0.0), (front, -side, 0.0), (front, side, 0.0), (back, side, 0.0)

    @cached_property
    def chief(self) -> tuple[str, float]:
        """The key pose that tells most: the one farthest from the start, as (phase, share)."""
        begin = solve(self.start)

        def farness(place: tuple[str, float]) -> float:
            joints = self.joints(*place)
            return sum(v.length(v.sub(joints[name], begin[name])) for name in begin)

        return max(self.key_poses(), key=farness)

    @cached_property
    def _begins(self) -> dict[str, Pose]:
        begins, pose = {}, self.start
        for phase, keys in self.phases.items():
            begins[phase] = pose
            if keys:
                pose = keys[-1].pose
        return begins
