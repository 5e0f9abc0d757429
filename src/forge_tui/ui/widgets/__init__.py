"""Widgets that each draw one thing, from data that is handed down."""
