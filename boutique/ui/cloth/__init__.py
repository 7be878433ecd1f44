"""The room of the cloths: what lies on the shelf, found by a few words, and where each is used."""
