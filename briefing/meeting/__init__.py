"""What happens while presenting: its log, and what is said between its windows. No screen."""
