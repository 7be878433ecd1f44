"""The papers of an order: what lies on the bench, hangs on the garment, and goes home with the client."""
