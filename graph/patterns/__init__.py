"""Patterns tried only where they can match, names looked up in one pass, and what is kept of a text meanwhile."""
