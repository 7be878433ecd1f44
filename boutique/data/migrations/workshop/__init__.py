"""What revision 0008 brings: the stages of the workshop, what waits, and the hours of those who sew."""
