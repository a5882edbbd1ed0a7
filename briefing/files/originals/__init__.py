"""Originals: the documents that sources were made from, read, divided into passages, compared."""
