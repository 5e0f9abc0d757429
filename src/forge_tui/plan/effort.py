"""How hard a set was: RPE, ten less the reps that were left, in halves from 5 on."""

LEAST_RPE, MOST_RPE = 5.0, 10.0


def is_rpe(value: float) -> bool:
    """Whether a number says how hard a set was."""
    return LEAST_RPE <= value <= MOST_RPE and value % 0.5 == 0


def half(rpe: float | None) -> float | None:
    """Return the RPE with a half more, or with that half taken away; None where there is none."""
    if rpe is None or not LEAST_RPE <= rpe < MOST_RPE:
        return None
    return int(rpe) + (0.5 if rpe == int(rpe) else 0.0)
