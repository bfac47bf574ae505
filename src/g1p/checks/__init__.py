"""What needs attention in a plan: (Plan, day) → findings, one question a file."""
