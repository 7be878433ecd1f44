"""What revision 0011 brings: one home for whatever was promised."""
