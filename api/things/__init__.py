"""Things by their addresses: documents, measures, people, concepts, the vocabulary; each as a page and as data."""
