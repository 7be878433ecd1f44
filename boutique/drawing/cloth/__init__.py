"""Cloth drawn by the shop itself: its look, drafts, threads, and the weaving of all of them."""
