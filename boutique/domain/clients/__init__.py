"""The people in the client book, whom they belong with, their days, notes and documents."""
