"""The shop itself: begun, set, and its changes taken back."""
