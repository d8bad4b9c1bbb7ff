"""English as data and small grammars: numbers, days and times told in words, and the commonest words."""
