"""Pages of one person, put together or told apart."""
