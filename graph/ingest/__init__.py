"""Bytes → a document: its kind, its encoding, and the text of a page or a PDF."""
