"""Cloth, how it is found, and who waits for it."""
