"""Leave to contact somebody, by channel and purpose."""
