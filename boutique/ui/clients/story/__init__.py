"""The story of a client: everything that happened, and the place to write down the next thing."""
