"""`/sparql` and `/data`: the protocols, the page to ask on, other servers, and the short way to small answers."""
