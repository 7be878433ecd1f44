"""Lists of clients by what they have in common."""
