"""What we said we would do, and by when."""
