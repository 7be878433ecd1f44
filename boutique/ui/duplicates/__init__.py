"""Pages that may be one person's: noticed while one types, looked for in the whole book, put together."""
