"""How texts name places and bodies: lists of names, and the words that stand beside them."""
