"""Fittings: the week, and one garment with what is to be altered on it."""
