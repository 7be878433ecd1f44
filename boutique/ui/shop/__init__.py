"""The shop's settings, its first start, and its troubles."""
