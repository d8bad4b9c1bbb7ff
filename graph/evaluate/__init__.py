"""What was read against what labelled statements say: how often it is right, and whether confidence is earned."""
