"""What this half's papers say: official Thai, whatever the reader's language."""
