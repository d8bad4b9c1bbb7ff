"""The graph for people and programs: HTTP routes, pages and the command line."""
