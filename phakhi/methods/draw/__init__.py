"""The public draw: commit to panels, take a number from public randomness, let anyone check."""
