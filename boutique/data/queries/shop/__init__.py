"""The shop's history and settings."""
