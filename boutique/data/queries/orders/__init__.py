"""What people ordered, and what of it is a purchase."""
