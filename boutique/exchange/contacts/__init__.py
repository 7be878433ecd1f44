"""Phone numbers and addresses, as people type them and as they are reached."""
