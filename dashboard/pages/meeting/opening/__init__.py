"""Steps of a meeting's opening."""
