"""Leave to contact somebody, as one sees and changes it."""
