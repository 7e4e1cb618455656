"""Context Panel: contexts, their strengths and concerns, and what changed, on a panel's wall."""
