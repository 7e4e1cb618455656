"""Charts of the room meeting."""
