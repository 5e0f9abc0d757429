"""Exercise and workout files as frozen pydantic models, judged at the door."""
