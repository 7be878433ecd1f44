"""What clients like, own and wear."""
