"""Messages between the program and the process that owns the device.

Down: two 32 bit lengths, then a JSON object and raw PCM of those lengths. Up: a JSON object a line.
"""

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

# What is to be done, and the PCM that it is done with.
Message = tuple[Mapping[str, Any], bytes]

HEAD = struct.Struct(">II")
# Of one message; what a head cannot say is longer.
MOST_BYTES = 2**33


def packed(message: Mapping[str, Any], pcm: bytes = b"") -> bytes:
    """Return a message as it goes down."""
    body = json.dumps(message, separators=(",", ":")).encode()
    return HEAD.pack(len(body), len(pcm)) + body + pcm


def received(stream: BinaryIO, most: int = MOST_BYTES) -> tuple[dict[str, Any], bytes] | None:
    """Read the next message; None when the other side has closed, even in the middle of one.

    What is longer than `most`, or no JSON, is a ValueError.
    """
    head = stream.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    body_size, pcm_size = HEAD.unpack(head)
    if body_size + pcm_size > most:
        raise ValueError
    body, pcm = stream.read(body_size), stream.read(pcm_size)
    if len(body) < body_size or len(pcm) < pcm_size:
        return None
    return json.loads(body), pcm
