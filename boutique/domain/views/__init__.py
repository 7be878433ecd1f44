"""Frozen rows that screens, the terminal and the press read; they never change the book."""
