"""Lookbooks composed, printed and written down, one or a whole run."""
