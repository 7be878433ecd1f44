"""Where the program begins, from the terminal as from an icon."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the window when nothing else is asked."""
    from boutique.cli import main as command_line

    return command_line()


def _is_a_helper() -> bool:
    """The built program starts itself again for work in a process of its own."""
    return bool(getattr(sys, "frozen", False)) and not {"--multiprocessing-fork", "-c"}.isdisjoint(sys.argv)


if __name__ == "__main__":
    if _is_a_helper():
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
