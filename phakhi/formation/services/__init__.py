"""Each change of this room; views and demo call nothing else."""
