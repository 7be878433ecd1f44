"""Copies of the whole shop, made, proved, kept and put back."""
