"""How often a property is tried that a promise rests on: three times as often as others."""

from hypothesis import settings

__all__ = ["often"]

often = settings(max_examples=3 * settings().max_examples)
"""A decorator; in the profile that is loaded: `make thorough` loads one that tries very many."""
