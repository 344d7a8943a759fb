"""Rows become partners, all of them or none; and all of it can be taken back."""
