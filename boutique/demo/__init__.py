"""The demo shop: a believable atelier in Cluj, the same for the same seed and day."""
