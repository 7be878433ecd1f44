"""The keyboard: what keys are called, who takes them as text, and what a scanner types."""
