"""Steps of a meeting's agenda."""
