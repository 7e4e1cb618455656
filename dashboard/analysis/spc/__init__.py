"""Control charts: limits of a series in time, and special causes in it."""
