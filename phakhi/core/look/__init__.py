"""What the template tags of `templatetags/look.py` are made of."""
