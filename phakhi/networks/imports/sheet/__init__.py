"""Spreadsheets of partners, without Django: read, find the table, name the columns, check cells."""
