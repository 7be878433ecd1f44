"""Measures and ease in words."""
