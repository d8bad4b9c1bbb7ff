"""How texts tell amounts and figures: units, counts, relations, states, and what an amount is for."""
