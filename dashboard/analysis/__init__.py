"""Analysis: what counting cannot say. Rows in, rows or sentences out."""
