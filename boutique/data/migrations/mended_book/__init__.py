"""What revision 0003 changed; frozen, whatever the models become."""
