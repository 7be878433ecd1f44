"""The pages of a lookbook, each a function from the book to marks on a sheet."""
