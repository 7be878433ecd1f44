"""A season's collection, its pieces, and how they are drawn."""
