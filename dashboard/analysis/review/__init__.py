"""Reviews: what changed between rounds of asking and observing, and how sure that is."""
