"""Rules that promise without a simulation, to be beaten."""
