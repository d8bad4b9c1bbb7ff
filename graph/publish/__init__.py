"""Findings → the graph that is served: quads with their evidence, what follows from them, shapes, and the files."""
