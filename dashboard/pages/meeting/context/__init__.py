"""Steps of a context's story."""
