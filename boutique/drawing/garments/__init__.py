"""Garments drawn by the shop itself, flat, each in its cloth."""
