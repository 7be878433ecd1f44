"""A print server of our own for tests: real queues on loopback that keep what reaches them."""
