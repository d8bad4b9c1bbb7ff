"""How texts tell of instruments: signed, dated, listed, in news, in articles, and whose they are."""
