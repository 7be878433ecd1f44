"""The side of a client's page about the person: family, days, leave to contact, notes."""
