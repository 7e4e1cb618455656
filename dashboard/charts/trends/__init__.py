"""Charts of the room trends."""
