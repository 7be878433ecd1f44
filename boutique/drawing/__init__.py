"""Cloth and garments, drawn by the shop itself where there is no photograph."""
