"""What happens while presenting: its state, clocks and log, and the link between its windows."""
