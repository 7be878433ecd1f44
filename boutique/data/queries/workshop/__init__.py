"""What is on the benches, and what waits."""
