"""The figure of the exercise at hand: opened when it is first needed, posed at each moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.figure.film import Moment
from forge_tui.ui.figures import moment_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from forge_tui.config import Preferences
    from forge_tui.figure.clip import Clip
    from forge_tui.player.playhead import Playhead
    from forge_tui.session.script import Script


class Posing:
    """Knows which figures there are, and which have been asked for."""

    def __init__(self, look: Preferences) -> None:
        self._look = look
        self._clips: dict[str, Clip | None] = {}
        self._asked: set[str] = set()

    def missing(self, head: Playhead, script: Script) -> Collection[str]:
        """Return the exercises whose figures are to be opened now; each is asked for once."""
        if self._look.figure == "off" or head.set.drill.exercise in self._asked:
            return ()
        missing = [id_ for id_ in script.exercises if id_ not in self._asked]
        self._asked |= set(missing)
        return missing

    def open(self, exercises: Iterable[str], script: Script) -> Mapping[str, Clip]:
        """Read figures, on a thread; what has none is left out."""
        from forge_tui.library.figures import clips_of  # noqa: PLC0415 - brings the models
        from forge_tui.model.exercise import Exercise  # noqa: PLC0415 - the same

        models = {id_: Exercise.model_validate(script.exercises[id_]) for id_ in exercises}
        return clips_of(models, self._look.folders)

    def take(self, exercises: Iterable[str], clips: Mapping[str, Clip]) -> None:
        """Take what was opened."""
        self._clips |= {id_: clips.get(id_) for id_ in exercises}

    def pose(self, head: Playhead) -> tuple[Clip | None, Moment] | None:
        """Return the figure and its moment; None if nothing is to change, or it is yet to come."""
        drill = head.set.drill
        if self._look.figure == "off" or drill.exercise not in self._clips:
            return None
        clip, moment = self._clips[drill.exercise], Moment()
        if clip is not None:
            clip = clip.played_as([phase.id for phase in drill.phases])
            moment = moment_of(head, clip, still=not self._look.motion)
        return clip, moment
