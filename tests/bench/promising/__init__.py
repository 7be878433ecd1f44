"""Marks for one who promises: what was said beside what was kept, and the rules of thumb to be beaten."""
