"""A document's characters → blocks: normalised with a map back, lines joined, lists, titles and notes told apart."""
