"""The public draw: commit to the panels, take one number from public randomness, let anyone check."""
