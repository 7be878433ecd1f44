"""What every room of the domain stands on: errors, ids, text, the clock, money, settings."""
