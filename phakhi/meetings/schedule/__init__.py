"""Rules, dates and holidays; no Django, no clock."""
