"""Charts of the room places."""
