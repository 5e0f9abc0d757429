"""Every command of the player, said once; the keymap in the settings changes the keys."""

from dataclasses import dataclass

from forge_tui.player.transitions import Act, Command
from forge_tui.ui.commands import UserCommand


@dataclass(frozen=True, slots=True)
class PlayerCommand(UserCommand):
    """What the player is told; `command` is None where the screen decides."""

    command: Command | None = None

    @property
    def action(self) -> str:
        """Tell the player this, by its id."""
        return f"tell('{self.id}')"


PLAYER_COMMANDS = (
    PlayerCommand(
        "space",
        "space,pagedown,media_play_pause",
        "Pause / go on",
        "The sensible thing: a running clock pauses, a player that waits for you goes on.",
    ),
    PlayerCommand(
        "done", "enter", "Done / next", "The set is done, or the rest is over.",
    ),
    PlayerCommand("pause", "p", "Pause", "Pause everywhere; again to go on."),
    PlayerCommand("count", "c", "Count", "Count a rep, in tap pace.", command=Command(Act.COUNT)),
    PlayerCommand("undo", "u,backspace", "Undo rep", "Take the last rep back, and its side.",
                  command=Command(Act.UNDO)),
    PlayerCommand("again", "a", "Rep again", "Do this rep once more.", command=Command(Act.AGAIN)),
    PlayerCommand("skip", "n,right", "Skip", "Skip this set or this rest.",
                  command=Command(Act.SKIP)),
    PlayerCommand("back", "b,left,pageup", "Back", "Go back to the set before.",
                  command=Command(Act.BACK)),
    PlayerCommand("redo", "r", "Redo set", "Do this set, or the last one, again.",
                  command=Command(Act.REDO)),
    PlayerCommand("jump", "j", "Jump", "Jump to any set of the workout."),
    PlayerCommand("rate", "d", "How hard",
                  "Say how hard the last set was (RPE): d, then 5 to 9, or 0 for 10."),
    PlayerCommand("half", "full_stop", "Half", "Half an RPE more, or that half less."),
    PlayerCommand("correct", "e", "Reps", "Say how many reps the last set really had."),
    PlayerCommand("rest-more", "plus,equals_sign", "Rest +10 s", "Rest ten seconds longer.",
                  command=Command(Act.REST, 10_000)),
    PlayerCommand("rest-less", "minus", "Rest -10 s", "Rest ten seconds less.",
                  command=Command(Act.REST, -10_000)),
    PlayerCommand("target-more", "up", "Target +1", "One rep more in this set.",
                  command=Command(Act.TARGET, 1)),
    PlayerCommand("target-less", "down", "Target -1", "One rep less in this set.",
                  command=Command(Act.TARGET, -1)),
    PlayerCommand("faster", "f", "Faster", "Reps ten per cent faster.",
                  command=Command(Act.TEMPO, 10)),
    PlayerCommand("slower", "s", "Slower", "Reps ten per cent slower.",
                  command=Command(Act.TEMPO, -10)),
    PlayerCommand("lead", "l", "Other side", "Begin with the other side, before rep 1.",
                  command=Command(Act.SWAP_LEAD)),
    PlayerCommand("swap", "x", "Swap", "Do another exercise, for today or for good."),
    PlayerCommand("guided", "1", "Guided", "Pace: the tempo counts.",
                  command=Command(Act.PACE, "guided")),
    PlayerCommand("self", "2", "Self", "Pace: you move, space ends the set.",
                  command=Command(Act.PACE, "self")),
    PlayerCommand("tap", "3", "Tap", "Pace: space counts a rep.", command=Command(Act.PACE, "tap")),
    PlayerCommand("mute", "m", "Mute", "Turn the sound off, or on again."),
    PlayerCommand("metronome", "t", "Metronome",
                  "A soft tone for the tempo: up, down, held; again: none."),
    PlayerCommand("quieter", "9", "Quieter", "The volume a tenth down."),
    PlayerCommand("louder", "0", "Louder", "The volume a tenth up."),
    PlayerCommand("layout", "v", "View", "Next layout: coach, distance, compact."),
    PlayerCommand("help", "question_mark,h", "Help", "All keys, and what they do."),
    PlayerCommand("stop", "q", "Stop", "End the workout and keep what was done."),
)  # fmt: skip
"""In the order of the help page."""
