"""The page of one client: what we know of them on one sheet, two if there is much."""
