"""A sound server of our own, and a recorder of what comes out of it. Nothing here is numpy."""

import os
import shutil
import subprocess
import threading
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from math import cos, pi, sin
from pathlib import Path

from forge_tui.audio.port import RATE

SINK = "forge-tests"
PARTS = SERVER, CONTROL, RECORDER = "pulseaudio", "pactl", "parec"


def missing() -> list[str]:
    """Return the programs that are not installed and without which nothing can be recorded."""
    return [part for part in PARTS if shutil.which(part) is None]


class Pulse:
    """A private PulseAudio with one null sink, in a folder; root and no D-Bus will do."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "socket"
        self._log = folder / "log"
        config = folder / "asound.conf"
        server = f'type pulse server "unix:{self._socket}"'
        config.write_text(f"pcm.!default {{ {server} }}\nctl.!default {{ {server} }}\n")
        self.variables = {
            "PULSE_SERVER": f"unix:{self._socket}",
            "ALSA_CONFIG_PATH": f"/usr/share/alsa/alsa.conf:{config}",
        }
        self._env = {k: v for k, v in os.environ.items() if not k.startswith("DBUS")}
        self._env |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = (
            "-n --daemonize=no --use-pid-file=no --disable-shm=yes --exit-idle-time=-1"
            # Of a machine with people at it the server goes before other programs.
            f" --realtime=no --high-priority=yes --log-target=file:{self._log}"
        ).split()
        sink = f"sink_name={SINK} rate={RATE} format=s16le channels=1 channel_map=mono"
        socket = f"socket={self._socket} auth-anonymous=1"
        modules = (f"module-null-sink {sink}", f"module-native-protocol-unix {socket}")
        loads = [word for module in modules for word in ("-L", module)]
        self._process = subprocess.Popen(
            [SERVER, *options, *loads],
            env=self._env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for _ in range(200):
            if self._pactl("info").returncode == 0:
                return
            time.sleep(0.05)
        raise RuntimeError(self._log.read_text())

    def kill(self) -> None:
        """End the server as a crash does."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._socket.unlink(missing_ok=True)

    def streams(self) -> int:
        """Return how many streams play."""
        return len(self._pactl("list", "short", "sink-inputs").stdout.splitlines())

    def clients(self) -> int:
        """Return how many connections there are; the question itself is one."""
        return len(self._pactl("list", "short", "clients").stdout.splitlines())

    def _pactl(self, *args: str) -> subprocess.CompletedProcess[bytes]:
        env = self._env | self.variables
        return subprocess.run([CONTROL, *args], env=env, capture_output=True, check=False)

    @contextmanager
    def recording(self) -> Iterator["Recording"]:
        """Record what is played, until the end of the block; starts when the sound arrives."""
        recording = Recording(self._env | self.variables)
        try:
            yield recording
        finally:
            recording.stop()


class Recording:
    """What came out of the sink, and when."""

    def __init__(self, env: dict[str, str]) -> None:
        form = f"--raw --latency-msec=10 --format=s16le --rate={RATE} --channels=1"
        self._process = subprocess.Popen(
            [RECORDER, *form.split(), "-d", f"{SINK}.monitor"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
        )
        self._pcm = bytearray()
        # When frame 0 was recorded: the earliest that any arrival allows, as for a device.
        self._origin_ns = 0
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self._thread.start()
        assert self._begun.wait(10), "nothing can be recorded"

    def _read(self) -> None:
        assert self._process.stdout is not None
        while chunk := self._process.stdout.read(65536):
            self._pcm += chunk
            origin = time.monotonic_ns() - len(self._pcm) * 500_000_000 // RATE
            self._origin_ns = min(self._origin_ns, origin) if self._begun.is_set() else origin
            self._begun.set()

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        if self._process.stdout:
            self._process.stdout.close()

    def samples(self) -> "array[int]":
        return array("h", bytes(self._pcm[: len(self._pcm) // 2 * 2]))

    def time(self, frame: int) -> int:
        """Return when a frame was heard, by time.monotonic_ns()."""
        return self._origin_ns + frame * 1_000_000_000 // RATE

    def onsets(self, gap_ms: int = 50, threshold: int = 1000) -> list[int]:
        """Return the frames at which it becomes loud after at least `gap_ms` of quiet."""
        gap = gap_ms * RATE // 1000
        last, found = -gap, []
        for frame, sample in enumerate(self.samples()):
            if sample > threshold or sample < -threshold:
                if frame - last >= gap:
                    found.append(frame)
                last = frame
        return found

    def last_loud(self, threshold: int = 300) -> int:
        """Return the last frame that is not quiet."""
        samples = self.samples()
        return max(i for i, x in enumerate(samples) if x > threshold or x < -threshold)

    def strength(self, hertz: float, frame: int, milliseconds: int = 40) -> float:
        """Return how much of a pitch is in what follows a frame: its amplitude."""
        part = self.samples()[frame : frame + RATE * milliseconds // 1000]
        turn = 2 * pi * hertz / RATE
        real = sum(x * cos(turn * i) for i, x in enumerate(part))
        imaginary = sum(x * sin(turn * i) for i, x in enumerate(part))
        return 2 * float((real**2 + imaginary**2) ** 0.5) / len(part)


def tone(hertz: float, milliseconds: int, amplitude: float = 0.5) -> bytes:
    """Return a beep that begins with a short ramp, so that its onset is sharp."""
    frames = RATE * milliseconds // 1000
    peak = 32767 * amplitude
    ramp = RATE // 1000
    return array(
        "h",
        (
            round(peak * min(1, i / ramp, (frames - 1 - i) / ramp) * sin(2 * pi * hertz * i / RATE))
            for i in range(frames)
        ),
    ).tobytes()
