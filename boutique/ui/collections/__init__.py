"""The room of the season: what is shown, of which cloth, and whom to invite to it."""
