"""Reference data as values: places, bodies, offices, people and instruments, as the ontology's files have them."""
