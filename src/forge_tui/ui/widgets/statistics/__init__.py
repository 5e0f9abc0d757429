"""The pages of the statistics, each drawn for the room there is."""
