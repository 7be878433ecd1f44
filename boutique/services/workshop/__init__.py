"""What the workshop does: stages begun and done, waits, hours, and fittings."""
