"""Who may be in the book twice."""
