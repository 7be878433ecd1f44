"""What clients like, want to spend, own and wear."""
