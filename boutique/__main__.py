"""Where the program begins, from the terminal as from an icon."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the window when nothing else is asked."""
    from boutique.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
