"""Orders and garments, and what counts as a purchase."""
