"""Lists of clients, and their conditions as SQL."""
