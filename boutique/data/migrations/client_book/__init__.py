"""The tables as revision 0001 laid them out; frozen, whatever the models become."""
