"""The figure: from a pose, a side and a camera to cells of a terminal or a picture; pure."""
