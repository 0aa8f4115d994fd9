"""From YAML to a searchable crisis handbook and a printed binder."""
