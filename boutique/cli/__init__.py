"""The command line: every job of the shop that needs no screen, by the same services as the screens."""

from boutique.cli.main import main

__all__ = ["main"]
