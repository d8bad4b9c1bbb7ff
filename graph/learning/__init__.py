"""How the tables of weights are made from labelled statements; nothing here is needed to read."""
