"""What one sees when there is no book yet."""
