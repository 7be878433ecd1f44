"""Whom to call, and why."""
