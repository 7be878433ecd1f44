"""The first room of the morning: whom to call today, and why."""
