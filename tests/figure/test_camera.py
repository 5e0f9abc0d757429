"""Where things are on the picture."""

import pytest

from forge_tui.figure.camera import Camera
from forge_tui.figure.vector import LEFT, UP, V


@pytest.mark.parametrize("yaw", [0, 30, -45, 79, 120, 150, 180, -150, -120])
@pytest.mark.parametrize("pitch", [0, 20])
def test_the_left_side_is_on_the_left_from_the_front_as_in_a_mirror_and_from_behind(
    yaw: float, pitch: float
) -> None:
    assert Camera(yaw, pitch).seen(LEFT)[0] < 0


@pytest.mark.parametrize("yaw", range(-180, 181, 15))
def test_up_is_up(yaw: float) -> None:
    assert Camera(yaw, 15).seen(UP)[1] > 0.9


@pytest.mark.parametrize(("yaw", "near"), [(0, (1, 0, 0)), (90, (0, 1, 0)), (180, (-1, 0, 0))])
def test_yaw_says_where_one_looks_from(yaw: float, near: V) -> None:
    x, y, z = near
    camera = Camera(yaw, 0)
    assert camera.seen(near)[2] < camera.seen((-x, -y, -z))[2]
