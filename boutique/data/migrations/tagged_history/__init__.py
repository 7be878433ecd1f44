"""What revision 0004 changed; frozen, whatever the models become."""
