"""The ways in which text files write their letters."""
