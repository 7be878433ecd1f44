"""What each change was, and how it is taken back."""
