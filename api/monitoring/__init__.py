"""For operators: the log, what is counted, and whether the server is up and ready."""
