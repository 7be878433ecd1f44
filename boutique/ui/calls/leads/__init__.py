"""Somebody came in and did not buy: written down from anywhere, in ten seconds."""
