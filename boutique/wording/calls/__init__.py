"""Reasons to call, and what could be said, in words."""
