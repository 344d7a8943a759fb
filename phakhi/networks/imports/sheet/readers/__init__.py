"""One reader per kind of cell: a text in, a value and its problems out."""
