"""The orders of a client, and a new one."""
