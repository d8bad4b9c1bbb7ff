"""A query or an update, from its words alone: whether it is SPARQL, what it may contain, what it can cost."""
