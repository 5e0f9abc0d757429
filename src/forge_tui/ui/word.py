"""The person's word on a session: what is said of it, until it is saved as one amendment."""

from pathlib import Path

from forge_tui.history import Amendment, SetChange, amend, amended
from forge_tui.plan.effort import half
from forge_tui.record import SessionRecord


class Word:
    """A saved session and what has been said of it since; `record` is the one with the other."""

    def __init__(self, saved: SessionRecord, sessions: Path) -> None:
        """`sessions` is the folder that the session is saved in."""
        self._saved = saved
        self._sessions = sessions
        self._said = Amendment()
        self.record = saved

    def on_set(self, change: SetChange) -> None:
        """Take what is said of a set; raises AmendmentError if it does not fit."""
        self._take(self._said.with_set(change))

    def note(self, text: str) -> None:
        """Take a note; an empty one takes the note away."""
        self._take(Amendment(self._said.sets, text))

    def _take(self, said: Amendment) -> None:
        self.record = amended(self._saved, [said])
        self._said = said

    def half(self, index: int) -> SetChange | None:
        """Return the change that adds a half to the RPE of a set, or takes it away again."""
        rpe = half(self.record.sets[index].rpe)
        return None if rpe is None else SetChange(index, rpe=rpe)

    @property
    def unconfirmed(self) -> int:
        """How many sets nobody has confirmed."""
        return sum(not done.confirmed for done in self.record.sets)

    def next_unconfirmed(self, at: int) -> int | None:
        """Return the set to ask about next: from the given one on, then from the first."""
        sets = self.record.sets
        order = [*range(at, len(sets)), *range(min(at, len(sets)))]
        return next((index for index in order if not sets[index].confirmed), None)

    def save(self) -> None:
        """Write what changes anything as an amendment; raises OSError."""
        if self.record != self._saved:
            amend(self._saved, self._said, self._sessions)
            self._saved, self._said = self.record, Amendment()
