"""The only rooms that know YAML, JSON Schema, git, files and locks."""
