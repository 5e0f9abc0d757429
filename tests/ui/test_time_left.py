"""How long a workout still takes is worked out anew whenever its course has changed."""

import pytest
from stage import kicks, stage

from forge_tui.player.transitions import Act
from forge_tui.ui.ahead import left_ms
from forge_tui.ui.time_left import TimeLeft


@pytest.mark.parametrize(("act", "value"), [(Act.REST, 10_000), (Act.TEMPO, -10), (Act.SKIP, None)])
def test_a_longer_rest_and_another_tempo_change_what_is_left(act: Act, value: float | None) -> None:
    played = stage(kicks())
    played.go(10 + 3 * 5.5 + 5)
    left = TimeLeft()
    left.ms(played.head)
    assert not left.is_stale(played.head)
    played.tell(act, value)
    assert left.is_stale(played.head)
    left.count(played.head)
    assert left.ms(played.head) == left_ms(played.head)
