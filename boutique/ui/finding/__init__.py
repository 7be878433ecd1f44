"""What the palette finds in the book, and what it offers for a name nobody bears."""
