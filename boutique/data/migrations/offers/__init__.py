"""What revision 0007 brings: orders that are only offered."""
