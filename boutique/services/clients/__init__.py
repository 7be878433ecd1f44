"""The verbs of the client book."""
