"""How texts tell of meetings: their words, cues, settings, records and turns."""
