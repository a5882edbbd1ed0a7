"""View -> slides: which there are, what stands on each, and how they are laid out. Pure."""
