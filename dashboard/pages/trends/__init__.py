"""Pages of the room trends."""
