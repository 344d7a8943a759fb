"""Calendars other programs read (RFC 5545)."""
