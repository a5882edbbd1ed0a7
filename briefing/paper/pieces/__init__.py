"""What forms are put together from: each piece makes blocks or sentences of a part of a view."""
