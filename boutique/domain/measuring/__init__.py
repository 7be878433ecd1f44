"""Measures of body and garment, ease, and the figure notes of a taking."""
