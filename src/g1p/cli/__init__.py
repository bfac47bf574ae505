"""What people type and what they see: Typer and rich live here and nowhere else."""
