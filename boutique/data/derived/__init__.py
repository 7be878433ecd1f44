"""What is derived from the rest of the book and kept true with it."""
