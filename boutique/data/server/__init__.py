"""The book in a database of PostgreSQL: the same questions and verbs, on a server instead of in a file."""
