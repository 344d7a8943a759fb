"""What this room computes without a database: percentages, compositions, scores, duty maps."""
