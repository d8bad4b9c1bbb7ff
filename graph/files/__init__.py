"""Files and folders that are whole or not there, also after a loss of power."""
