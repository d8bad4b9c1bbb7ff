"""RDF 1.1: terms, triples and quads as plain values, and the forms in which they are written."""
