"""Lists and their conditions in words."""
