"""What a plan is and how it changes: pure values, no file, screen or clock."""
