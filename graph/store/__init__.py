"""The store: one face, the engine in memory and on disk, workers that can be ended, and writes that last."""
