"""What revision 0005 changed; frozen, whatever the models become."""
