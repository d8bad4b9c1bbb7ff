"""What is sent to be kept: documents, decisions and writes, by whom, where to, and the builds that follow."""
