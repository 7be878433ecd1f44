"""One order in full, for the room and for the side of its client."""
