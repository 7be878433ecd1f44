"""People, their families and days, in words."""
