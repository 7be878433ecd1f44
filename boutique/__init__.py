"""Boutique: the client book of a small tailor's shop."""

__version__ = "0.1.0"
