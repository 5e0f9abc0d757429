"""`python -m forge_tui`."""

import sys

from forge_tui.cli import main

sys.exit(main())
