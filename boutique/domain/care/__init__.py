"""Complaints, opinions, and the small things we do for clients."""
