"""The plain player: one line an event, for screen readers, logs and slow lines."""

import queue
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any, Self

from forge_tui import paths
from forge_tui.cli.keyboard import HELP, Keyboard, command_of
from forge_tui.cli.printer import Printer, say_account, say_aside
from forge_tui.cli.say import complain, say
from forge_tui.config import Preferences, load
from forge_tui.config.first import SAFETY, is_first_start
from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session import progress
from forge_tui.session.clock import SystemClock, today
from forge_tui.session.followers import open_followers
from forge_tui.session.journal import Pages
from forge_tui.session.keeping import About, Unfinished, begin, go_on, record
from forge_tui.session.loading import script_of
from forge_tui.session.runner import Follower, Runner
from forge_tui.session.saving import save
from forge_tui.session.script import SwapFor
from forge_tui.session.session import Session, Shown
from forge_tui.session.speaker import Speaker
from forge_tui.session.unfinished import place
from forge_tui.text import one_line

_SOUND: Mapping[str, Callable[[Speaker], str]] = {
    "mute": Speaker.mute,
    "t": Speaker.beat,
    "v+": lambda speaker: speaker.louder(1),
    "v-": lambda speaker: speaker.louder(-1),
}


class Player:
    """Joins a session to standard input and output."""

    def __init__(
        self,
        about: About,
        session: Session,
        pages: Pages,
        keyboard: Keyboard | None,
        followers: tuple[Speaker, tuple[Follower, ...]],
    ) -> None:
        self._about = about
        self._session = session
        self._pages = pages
        self._keyboard = keyboard
        self._outbox: queue.SimpleQueue[Shown | None] = queue.SimpleQueue()
        self._speaker, follow = followers
        self._runner = Runner(session, self._outbox.put, about.speed, follow)
        self._printer = Printer(session)
        self._asking = False
        self._last_words: queue.SimpleQueue[str] = queue.SimpleQueue()

    @classmethod
    def begin(  # noqa: PLR0913 - each is an option
        cls,
        name: str,
        keyboard: Keyboard | None,
        sounds: Mapping[str, Any],
        *,
        speed: float,
        lead: Side | None,
        pace: Pace | None,
    ) -> Self:
        """Return the player of a new session of a workout or an exercise.

        `sounds` is for open_followers.
        """
        preferences = _preferences()
        script = script_of(name, preferences, lead=lead, pace=pace, with_memory=True)
        attended = keyboard is not None
        started = begin(script, paths.state_dir(), SystemClock(), speed=speed, attended=attended)
        player = cls(*started, keyboard, open_followers(preferences, speed, **sounds))
        player._say_first_words()
        return player

    @classmethod
    def go_on(
        cls, cut_off: Unfinished, keyboard: Keyboard | None, sounds: Mapping[str, Any]
    ) -> Self:
        """Return the player of a session that was cut off."""
        attended = keyboard is not None
        started = go_on(cut_off, SystemClock(), attended=attended)
        followers = open_followers(_preferences(), started[0].speed, **sounds)
        player = cls(*started, keyboard, followers)
        say(f"Going on with {player._about.name}: {place(player._session.head)}")
        return player

    def _say_first_words(self) -> None:
        practice = f" (practice, {self._about.speed:g} times as fast)" * self._about.practice
        say(f"{self._about.name}{practice}")
        if is_first_start():
            say(SAFETY)
        first_set = self._session.head.set
        if self._session.script.workout.get("difficulty") == "advanced" and not first_set.warm_up:
            say("This is advanced: warm up first. forge-tui list workouts shows easier ones.")
        self._say_offered()
        if self._keyboard:
            say("Enter pauses and goes on, and is done where you are waited for; ? shows all keys.")

    def play(self) -> None:
        """Lead through the session to its end; Ctrl-C leaves it so that it can be gone on with."""
        ready = self._session.head.state is State.READY
        self._runner.start()
        self._runner.tell(Command(Act.START if ready else Act.RESUME))
        if self._keyboard:
            self._keyboard.follow(self._hear)
        try:
            while (shown := self._outbox.get()) is not None:
                self._printer.show(shown)
        except BaseException as error:
            self._runner.leave()
            self._pages.close()
            self._speaker.close()
            if isinstance(error, KeyboardInterrupt):
                say(f"\n{_left(self._pages)}")
            raise
        if self._session.head.state is not State.ENDED:
            self._pages.close()
            self._speaker.close()
            raise ForgeError("the session broke off; forge-tui play --resume goes on with it")
        with closing(self._speaker):
            self._ask_for_last()
            self._keep()
            # The last cue sounds on.
            time.sleep(self._speaker.seconds_to_end(time.monotonic_ns()))

    def _hear(self, line: str | None) -> None:
        head = self._session.head
        if line is None or head.state is State.ENDED:
            self._last_words.put(line or "")
        if line is None:
            self._runner.tell(Command(Act.INPUT_LOST))
            return
        if line.strip() == "?":
            say(HELP)
            return
        if line.strip() in _SOUND:
            say_aside(_SOUND[line.strip()](self._speaker))
            return
        if head.state is State.ENDED:
            return
        try:
            command = self._swap(line) or command_of(line, head)
        except ForgeError as error:
            say(f"  {error}")
            return
        if command is None:
            say_aside("not a key; ? shows them")
        elif not self._asks_first(command, head):
            self._runner.tell(command)

    def _ask_for_last(self) -> None:
        """Ask how hard the last set was, if the person has said it of others: no rest comes now."""
        results = self._session.head.results
        if not self._keyboard or not results or results[-1].rpe or not any(r.rpe for r in results):
            return
        say_aside("How hard was the last set? 5 to 10; Enter alone leaves it open.")
        try:
            words = self._last_words.get().strip()
        except KeyboardInterrupt:  # that leaves it open too
            return
        # In a rest it is said with the letter.
        command = command_of(f"h {words.removeprefix('h').strip()}", self._session.head)
        if command is not None:
            self._printer.show(self._session.step([command]))
        elif words:
            say_aside("that is no number: it is left open")

    def _asks_first(self, command: Command | SwapFor, head: Playhead) -> bool:
        """Ask how many reps an open set had, unless the person has said so or will not."""
        ends = isinstance(command, Command) and command.act is Act.DONE and command.value is None
        opened = head.state is State.WORK and head.set.target.is_open and not head.set.drill.held
        self._asking = ends and opened and head.pace is Pace.SELF and not self._asking
        if self._asking:
            say_aside("How many reps? Type the number; Enter alone leaves it open.")
        return self._asking

    def _swap(self, line: str) -> SwapFor | None:
        word, _, name = line.strip().partition(" ")
        if word != "x" or not name:
            return None
        loaded = Library.open(load()[0].folders).resolve(name, ("exercise",))
        return SwapFor(loaded.id, loaded.raw)

    def _keep(self) -> None:
        path = save(self._about, self._session, self._pages, paths.sessions_dir())
        if path is not None:
            say_aside("Saved as practice." if self._about.practice else "Saved.")
            say_account(record(self._about, self._session))
            self._say_offered()

    def _say_offered(self) -> None:
        workout, day = self._about.workout, today()
        told = progress.offered(workout, load()[0], day)
        if told and not self._about.practice:
            say(f"{told}: forge-tui progress {one_line(workout)}")


def _left(pages: Pages) -> str:
    if pages.trouble:
        return f"This session could not be kept ({pages.trouble}): it cannot be gone on with."
    return "Kept. To go on at the same place: forge-tui play --resume"


def _preferences() -> Preferences:
    """Load the settings, and say what is wrong with them; the good ones count."""
    preferences, problems = load()
    for problem in problems:
        complain(str(problem))
    return preferences
