"""Every error as an answer: what kinds there are, what programs get, what people get."""
