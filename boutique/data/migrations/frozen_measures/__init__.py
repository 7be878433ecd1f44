"""What revision 0006 brings: the measures a garment is cut by, and what the book itself holds to."""
