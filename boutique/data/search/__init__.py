"""The index by which clients are found, and what is asked of it."""
