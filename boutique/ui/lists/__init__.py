"""Lists of clients, kept by what they have in common."""
