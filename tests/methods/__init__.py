"""The methods are tested without Django and without a database."""
