"""Printers and paper."""
