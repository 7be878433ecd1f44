"""The one file of the shop: opened, read, checked, copied; its errors and its settings."""
