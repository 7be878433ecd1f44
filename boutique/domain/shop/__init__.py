"""The shop itself: its history, its copies, and who would go from the book."""
