"""A figure file: the key poses of one exercise; and the poses that many figures share."""

from typing import Annotated, Any, Literal, Self

from pydantic import Field, PlainValidator, TypeAdapter, ValidationError, model_validator

from forge_tui.model.base import FileModel, Many, MisfitError
from forge_tui.model.vocabulary import WordError

Number = Annotated[float, Field(ge=-10, le=10, allow_inf_nan=False)]
Vector = Annotated[tuple[Number, Number, Number], Field(strict=False)]
"""Metres, or a direction: x to the front, y to the left, z up."""

Ease = Literal["linear", "in", "out", "in-out"]
LimbName = Literal["arm_l", "arm_r", "leg_l", "leg_r", "trunk", "head"]

# What may say the same thing of a limb: at most one of each row is given in a table.
_REACHES = (("hands", "arms", "holds"), ("feet", "legs"))
_SINGLE = {"hands": "hand", "arms": "arm", "holds": "hold", "feet": "foot", "legs": "leg"}


class PoseTable(FileModel):
    """A pose; what it does not say is taken from the pose that it is `like`.

    hand and foot: a point. arm and leg: an offset from shoulder or hip. hold: front, left and up
    from the chest, along the trunk. In the plural both sides are meant: y is the left one's.
    shrug moves both shoulders to the front, outwards and up, along the trunk.
    """

    like: str | None = None
    at: Annotated[float, Field(gt=0, le=1)] | None = None
    ease: Ease = "in-out"
    pelvis: Vector | None = None
    spine: Vector | None = None
    chest: Vector | None = None
    head: Vector | None = None
    face: Vector | None = None
    lateral: Vector | None = None
    hips: Vector | None = None
    shoulders: Vector | None = None
    shrug: Vector | None = None
    hands: Vector | None = None
    hand_l: Vector | None = None
    hand_r: Vector | None = None
    arms: Vector | None = None
    arm_l: Vector | None = None
    arm_r: Vector | None = None
    holds: Vector | None = None
    hold_l: Vector | None = None
    hold_r: Vector | None = None
    feet: Vector | None = None
    foot_l: Vector | None = None
    foot_r: Vector | None = None
    legs: Vector | None = None
    leg_l: Vector | None = None
    leg_r: Vector | None = None
    elbows: Vector | None = None
    elbow_l: Vector | None = None
    elbow_r: Vector | None = None
    knees: Vector | None = None
    knee_l: Vector | None = None
    knee_r: Vector | None = None
    toes: Vector | None = None
    toe_l: Vector | None = None
    toe_r: Vector | None = None

    @model_validator(mode="after")
    def _each_limb_once(self) -> Self:
        for row in _REACHES:
            for side in "lr":
                given = [
                    key
                    for pair in row
                    for key in (pair, f"{_SINGLE[pair]}_{side}")
                    if getattr(self, key) is not None
                ]
                if len(given) > 1 and not _refines(given):
                    raise MisfitError((given[1],), f"{given[0]} says already where it is")
        return self


def _refines(given: list[str]) -> bool:
    """Say whether a pair is given, and one of the two otherwise."""
    return len(given) == 2 and (given[0] in _SINGLE) != (given[1] in _SINGLE)  # noqa: PLR2004


class CameraTable(FileModel):
    """Where one looks from, in degrees: yaw 0 at the face, 90 at the left side; pitch: above."""

    yaw: Annotated[float, Field(ge=-360, le=360)] = 40
    pitch: Annotated[float, Field(ge=-30, le=90)] = 12


JOINTS = (
    "pelvis", "waist", "chest", "head", "shoulder_l", "shoulder_r", "elbow_l", "elbow_r",
    "hand_l", "hand_r", "hip_l", "hip_r", "knee_l", "knee_r", "ankle_l", "ankle_r",
    "toe_l", "toe_r",
)  # fmt: skip
_POINT = TypeAdapter(Vector)


def _joint(value: Any) -> str:
    if value not in JOINTS:
        raise WordError(JOINTS)
    return str(value)


def _holder(value: Any) -> str:
    return "hands" if value == "hands" else _joint(value)


def _place(value: Any) -> str | tuple[float, float, float]:
    if isinstance(value, str):
        return _joint(value)
    try:
        return _POINT.validate_python(value)
    except ValidationError:
        raise ValueError("must be a joint, or three numbers in square brackets") from None


Place = Annotated[str | Vector, PlainValidator(_place)]
"""A point, or what moves with the body."""
Kind = Literal[
    "bench", "box", "chair", "wall", "table", "cushion",
    "dumbbell", "kettlebell", "ball", "plate",
    "bar", "band", "rope", "towel",
]  # fmt: skip
_HELD = {"dumbbell", "kettlebell", "ball", "plate"}
_LINES = {"bar", "band", "rope", "towel"}


class PropTable(FileModel):
    """A thing: a box on the floor (at, size), something held (on), or a line (from, to).

    `neutral`: held with the palms facing each other.
    """

    kind: Kind
    at: Vector | None = None
    size: Vector | None = None
    on: Many[Annotated[str, PlainValidator(_holder)]] = ()
    from_: Place | None = Field(default=None, alias="from")
    to: Place | None = None
    through: Place | None = None
    back: Vector | None = None
    during: Many[str] = ()
    neutral: bool = False

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        if self.kind in _HELD and not self.on:
            raise MisfitError(("on",), "is required: what holds it")
        if self.kind in _LINES and (self.from_ is None or self.to is None):
            raise MisfitError(("to" if self.from_ else "from",), "is required: where it ends")
        if self.size and min(self.size) <= 0:
            raise MisfitError(("size",), "must be three lengths above zero")
        return self


class FigureFile(FileModel):
    """exercises/figures/<id>.toml: a rep on the right side, from `start` by the phases back to it.

    A phase without key poses keeps the pose it begins with; the last phase ends at the start, or,
    with end = "mirrored", at the start of the other side. `seconds` is how long a phase is shown
    that has no seconds of its own.
    """

    camera: CameraTable = CameraTable()
    works: Many[LimbName] = ()
    seconds: Annotated[float, Field(ge=0.2, le=60)] = 3
    end: Literal["start", "mirrored"] = "start"
    props: Annotated[Many[PropTable], Field(max_length=12)] = ()
    start: PoseTable
    phases: dict[str, Annotated[Many[PoseTable], Field(max_length=40)]] = Field(
        default_factory=dict
    )
    words: Annotated[str, Field(max_length=300)] = ""
