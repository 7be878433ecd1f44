"""Likes and budgets in words."""
