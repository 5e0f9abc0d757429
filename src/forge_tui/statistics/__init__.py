"""Figures of what was done, worked out of a `History`; pure, and no day is today by itself."""
