"""Takings of measures, the shop's own sets, ease, and what of it goes out."""
