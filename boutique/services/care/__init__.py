"""Complaints, opinions, gestures, and entries struck out."""
