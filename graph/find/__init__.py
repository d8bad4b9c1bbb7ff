"""The finders: one family of findings in one file."""
