"""Photographs and documents kept beside the book."""
