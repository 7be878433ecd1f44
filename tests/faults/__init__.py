"""A disk that fails at a chosen moment: the k-th write, sync, opening, renaming or folder."""
