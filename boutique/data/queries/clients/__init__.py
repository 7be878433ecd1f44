"""Who is in the book, and how they are found."""
