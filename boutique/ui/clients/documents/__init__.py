"""Photographs and papers of one client: handed over, looked through, named, put with an order."""
