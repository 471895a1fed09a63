"""What is learned: one loop, and a lesson for each part of the weights."""
