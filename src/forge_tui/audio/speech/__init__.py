"""Speech: sentences become clips, in a process of their own, long before they are due."""
