"""What was asked of one exercise, said for another that uses its sides otherwise.

What counts is what a limb does. From alternating to switching and back each side does as many as
before (12 in all, 6/side); from both at once to one after the other each side does what both did
(12, 12/side); from both at once to alternating the number of movements stays. In an EMOM one side
is done a window, so a window's number stays.
"""

from fractions import Fraction

from forge_tui.model.movement import Movement
from forge_tui.model.prescription import Prescription, parse_prescription

_HALF, _ONE, _TWICE = Fraction(1, 2), Fraction(1), Fraction(2)


def converted(
    do: Prescription, old: Movement, new: Movement, *, in_pairs: bool, one_side: bool
) -> Prescription | None:
    """Return what is to be asked of `new`; None if it has no such measure.

    `in_pairs` says that the number counts left and right as one, `one_side` that each window is
    one side's. A half is rounded up.
    """
    if do.reps and new.held:
        return None
    if do.is_max:
        # As many as possible and as long as possible are not the same work.
        return do if old.held == new.held else None
    return _shared(do, _sides(old), _sides(new), in_pairs=in_pairs, one_side=one_side)


def _shared(
    do: Prescription, old: str, new: str, *, in_pairs: bool, one_side: bool
) -> Prescription | None:
    if old == new:
        return do
    doubles = old == "alternating" and (in_pairs or do.per_side)
    times = _TWICE if doubles else _ONE
    if not one_side and {old, new} == {"alternating", "switching"}:
        if do.per_side and do.reps:
            return do
        times *= _HALF if new == "switching" else _TWICE
    return _times(do, times, per_side=new == "switching")


def _sides(movement: Movement) -> str:
    return "both" if movement.sides == "unspecified" else movement.sides


def _times(do: Prescription, times: Fraction, *, per_side: bool) -> Prescription | None:
    if times == 1 and per_side == do.per_side:
        return do
    if do.ms:
        text = f"{_up(do.ms // 1000 * times)}s"
    elif do.metres:
        text = f"{_up(do.metres * times)}m"
    else:
        most = _up((do.reps or 0) * times)
        enough = _up((do.enough or 0) * times)
        text = f"{enough}-{most}" if 0 < enough < most else f"{most}"
    # A range takes no side, and means each side where sides are switched.
    suffix = "/side" if per_side and "-" not in text else ""
    try:
        return parse_prescription(text + suffix)
    except ValueError:  # twice as much may be more than anybody can be asked for
        return None


def _up(number: Fraction) -> int:
    return -(-number.numerator // number.denominator)
