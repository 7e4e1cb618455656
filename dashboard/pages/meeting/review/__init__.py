"""Steps of a review."""
