"""Tables of weights that were made from labelled statements; data only."""
