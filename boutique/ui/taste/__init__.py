"""What a client likes and will not have, what they own, and the sizes they wear."""
