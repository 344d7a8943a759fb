"""Who sits at which table in which round: mixed, gathered, together, apart, met only once."""
