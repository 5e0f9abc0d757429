"""The clips of the tempo on their way to the device: the first first, and never too many."""

import threading
from collections.abc import Callable, Mapping

from forge_tui.audio.glides import glide, pcm_of_glide
from forge_tui.audio.stock import MOST_BYTES, Stock
from forge_tui.plan.drill import Way


class Device:
    """What a device holds, and the order in which it came."""

    def __init__(self) -> None:
        self.clips: dict[str, bytes] = {}
        self.came: list[str] = []
        self.waiting: list[Callable[[], None]] = []

    def load(self, clips: Mapping[str, bytes]) -> None:
        self.clips.update(clips)
        self.came += [clip for clip, pcm in clips.items() if pcm]

    @property
    def size(self) -> int:
        return sum(map(len, self.clips.values()))

    def work(self) -> None:
        while self.waiting:
            self.waiting.pop()()


def names(*lengths: int) -> list[str]:
    return [glide(Way.TOP, ms) for ms in lengths]


def test_it_makes_what_is_wanted_once_and_the_first_first() -> None:
    device = Device()
    stock = Stock(device.load, 0.5, device.waiting.append)
    stock.want(names(300, 200, 300, 100, 200))
    assert device.came == []
    assert stock.version == 0
    device.work()
    assert device.came == names(300, 200, 100)
    assert device.clips[glide(Way.TOP, 100)] == pcm_of_glide(glide(Way.TOP, 100), 0.5)
    assert stock.version == 3
    stock.want(names(100, 400))
    device.work()
    assert device.came[3:] == names(400)


def test_what_is_wanted_meanwhile_goes_before_what_is_wanted_no_more() -> None:
    device = Device()
    stock = Stock(device.load, 1.0, device.waiting.append)
    stock.want(names(300, 200))
    stock.want(names(100))
    assert len(device.waiting) == 1
    device.work()
    assert device.came == names(100, 300, 200)


def test_the_device_never_holds_more_than_its_room_and_the_oldest_goes() -> None:
    device = Device()
    stock = Stock(device.load, 1.0, device.waiting.append)
    for ms in range(4000, 8000, 250):
        stock.want(names(ms, ms + 1))
        device.work()
        assert device.size <= MOST_BYTES
        assert device.clips[names(ms)[0]]
    assert device.clips[device.came[0]] == b""
    stock.want(names(4000))
    device.work()
    assert len(device.clips[names(4000)[0]]) == 4000 * 96
    # More than there is room for: the first of them are made.
    stock.want(names(*range(19_000, 19_010)))
    device.work()
    assert device.clips[names(19_000)[0]]
    assert device.size <= MOST_BYTES


def test_it_is_made_on_a_thread_of_its_own() -> None:
    made_on: list[str] = []
    done = threading.Event()

    def load(clips: Mapping[str, bytes]) -> None:
        if any(clips.values()):
            made_on.append(threading.current_thread().name)
            done.set()

    Stock(load).want(names(100))
    assert done.wait(10)
    assert made_on == ["glides"]
