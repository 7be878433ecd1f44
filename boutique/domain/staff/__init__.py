"""Who serves in the shop."""
