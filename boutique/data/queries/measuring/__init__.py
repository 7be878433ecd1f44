"""What may be asked of measures."""
