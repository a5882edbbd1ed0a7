"""Bytes in and out: read what may be hostile, write what must not be lost. Nothing is judged."""
