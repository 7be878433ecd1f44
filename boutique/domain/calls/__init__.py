"""Whom to call today, and why."""
