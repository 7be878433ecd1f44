"""Receive cloth, set it aside, cut, sell and count it; write down what mills say, and who waits."""
