"""Collections, cloths and pieces, and their photographs."""
