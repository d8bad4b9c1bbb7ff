"""Findings that a language model proposes, and what of them can be believed."""
