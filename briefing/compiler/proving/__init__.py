"""The record against its originals: what is quoted is proved there. Nothing is stored or built."""
