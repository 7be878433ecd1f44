"""What keeping quotes brings: on what a told chance rests, the bench's day, each morning's forecast."""
