"""Pages of the room meeting."""
