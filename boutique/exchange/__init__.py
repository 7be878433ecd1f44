"""What comes into the shop from other programs, and what goes back to them."""
