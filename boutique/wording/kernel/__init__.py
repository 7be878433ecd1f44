"""Sentences, dates, money and file names in both languages."""
