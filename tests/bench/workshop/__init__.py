"""A made-up tailor's workshop, day by day, in which promises can be made and marked."""
