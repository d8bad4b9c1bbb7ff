"""What was found → what is meant: who acts, where, by when, on which day, and which mentions are one thing."""
