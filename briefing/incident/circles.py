"""Where arrows from one id to another lead back to where they began. Knows no items."""

__all__ = ["on_circles"]


def on_circles(arrows: dict[str, str]) -> dict[str, list[str]]:
    """Each id from which the arrows lead back to it, with all ids of that circle."""
    circles: dict[str, list[str]] = {}
    seen: set[str] = set()
    for start in arrows:
        walk: dict[str, int] = {}
        ident: str | None = start
        while ident is not None and ident not in seen:
            seen.add(ident)
            walk[ident] = len(walk)
            ident = arrows.get(ident)
        if ident in walk:
            circle = list(walk)[walk[ident] :]
            circles.update(dict.fromkeys(circle, circle))
    return circles
