"""Reading the research data and what we wrote ourselves; nothing here trains."""
