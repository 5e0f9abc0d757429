"""How well importing understands pages that people have labelled, with what it takes for what."""

import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from common import PROGRAM, home

from labelled import PAGES, SETS, score


def pages() -> None:
    """Precision for measure, sides and roles, the commonest confusions, and a thousand imports."""
    for name, folder in SETS.items():
        found = score(folder)
        print(
            f"{name}: {found.pages} pages, {found.steps} steps: "
            f"measure {found.share('measure'):.1%}, sides {found.share('sides'):.1%}, "
            f"steps without a wrong role {found.share('roles'):.1%}"
        )
        for (what, asked, got), count in found.confused.most_common(12):
            print(f"    {count:>3}  {what:<8}{asked:<24} taken for {got}")
    with home() as (folder, env):
        seed = (PAGES / "seed.md").read_text(encoding="utf-8")
        for number in range(1000):
            (folder / f"{number}.md").write_text(seed.replace("Pushup", f"Pushup {number}"))
        began = time.perf_counter()
        subprocess.run([*PROGRAM, "import", folder], env=env, check=True, capture_output=True)
        print(f"a thousand pages imported in {time.perf_counter() - began:.1f} s")
