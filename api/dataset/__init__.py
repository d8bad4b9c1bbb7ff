"""The data as a whole: their description, and the files that hold them."""
