"""The workshop: the board of what is under work, by stage, by tailor, by promised day."""
