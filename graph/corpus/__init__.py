"""The documents of a corpus: those that came with it, those added or taken back, and what several of them share."""
