"""The server around the application: its start, its connections, and the way from one built graph to the next."""
