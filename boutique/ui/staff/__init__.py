"""Who is at the counter, said with one key from anywhere."""
