"""Fittings and what is to be amended."""
