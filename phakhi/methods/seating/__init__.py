"""Who sits at which table in which round."""
