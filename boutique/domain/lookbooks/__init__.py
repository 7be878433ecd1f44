"""A lookbook as facts: which pieces for whom, why, with what; no words and no paper yet."""
