"""Taking back what was done last, and doing it again."""
