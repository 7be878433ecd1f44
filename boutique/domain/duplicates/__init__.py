"""Pages of the book that may be one person's, and putting them together."""
