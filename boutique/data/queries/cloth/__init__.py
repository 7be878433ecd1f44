"""What may be asked of cloths: the shelf, what came and went, what is expected, who waits."""
