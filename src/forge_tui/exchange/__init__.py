"""Readers of what other programs and pages say about exercises; it becomes a file of ours."""
