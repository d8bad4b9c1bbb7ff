"""From a statement's characters to a closed graph in a store; docs/architecture.md tells the rooms in order."""
