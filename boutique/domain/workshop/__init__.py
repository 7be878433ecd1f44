"""The workshop: stages of garments, what waits for what, hours, fittings."""
