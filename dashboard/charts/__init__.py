"""Charts: rows in, one figure or map out. The only floor that draws."""
