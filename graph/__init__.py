"""From a statement's characters to a closed graph in a store."""
