"""Seeds to incidents: hand-written YAML to the one file that is read. Nothing here is shown."""
