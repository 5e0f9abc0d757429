"""A player of one guided `sets` block, simple-minded: one loop turn is one millisecond."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Move:
    """An exercise: the milliseconds of its phases, none for a hold."""

    phases: tuple[int, ...]
    alternating: bool


@dataclass(frozen=True)
class Part:
    """An entry of the block: so many sets of so many reps, or of so many milliseconds."""

    move: str
    sets: int
    rest: int
    reps: int = 0
    ms: int = 0


@dataclass
class Naive:
    moves: dict[str, Move]
    pauses: dict[int, int]
    ratings: dict[int, float] = field(default_factory=dict)
    now: int = 0
    done: list[float | None] = field(default_factory=list)
    told: list[tuple[int, str]] = field(default_factory=list)
    side: dict[str, str] = field(default_factory=dict)

    def play(self, prepare: int, parts: list[Part]) -> list[tuple[int, str]]:
        self.wait("prepare", prepare)
        for index, part in enumerate(parts):
            for number in range(1, part.sets + 1):
                self.work(part)
                self.done.append(None)
                if (index, number) != (len(parts) - 1, part.sets):
                    self.wait("rest", part.rest)
        self.tell("end")
        return self.told

    def tell(self, what: str) -> None:
        self.told.append((self.now, what))

    def paused(self) -> bool:
        """Spend the pause that begins now, if there is one."""
        length = self.pauses.pop(self.now, 0)
        self.now += length
        return length > 0

    def wait(self, kind: str, ms: int) -> None:
        if not ms:
            return
        self.tell(kind)
        left = ms
        while left:
            if left == min(ms, 5000):
                self.tell("ready")
            self.count_out(left)
            self.rate()
            while self.paused():
                self.rate()
            self.now += 1
            left -= 1

    def rate(self) -> None:
        """Take what is said now of the set before; nothing is said before the first one."""
        rpe = self.ratings.pop(self.now, None)
        if rpe and self.done:
            self.done[-1] = rpe

    def get_ready(self) -> None:
        left = 3000
        while left:
            self.count_out(left)
            if self.paused():
                left = 3000
                continue
            self.now += 1
            left -= 1
        self.tell("go")

    def work(self, part: Part) -> None:
        self.tell("work")
        self.tell("go")
        move = self.moves[part.move]
        if not move.phases:
            self.hold(part.ms)
            return
        reps, clock = 0, 0
        while (reps < part.reps) if part.reps else (clock < part.ms):
            self.rep(sum(move.phases))
            reps, clock = reps + 1, clock + sum(move.phases)
            self.tell(f"rep {reps} {self.next_side(part.move)}")

    def next_side(self, move: str) -> str:
        if not self.moves[move].alternating:
            return "-"
        self.side[move] = "L" if self.side.get(move) == "R" else "R"
        return self.side[move]

    def rep(self, ms: int) -> None:
        """After a pause a rep begins again."""
        done = 0
        while done < ms:
            while self.paused():
                self.get_ready()
                done = 0
            self.now += 1
            done += 1

    def hold(self, ms: int) -> None:
        """After a pause a hold goes on."""
        left = ms
        self.count_out(left)
        while left:
            while self.paused():
                self.get_ready()
                if left == ms:
                    self.count_out(left)
            self.now += 1
            left -= 1
            self.count_out(left)

    def count_out(self, left: int) -> None:
        if left in (3000, 2000, 1000):
            self.tell(f"count-{left // 1000}")
