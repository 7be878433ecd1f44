"""The room in which a file of clients or orders is taken in, step by step, nothing written until the end."""
