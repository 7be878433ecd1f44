"""The client book: everybody in it, found as one types, and everything known of each."""
