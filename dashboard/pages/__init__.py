"""Pages: each asks its reader one question, fetches rows, and shows the answer."""
