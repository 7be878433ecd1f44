"""Paper, whatever is printed on it: the printer, the pages of a PDF, and the way from one to the other."""
