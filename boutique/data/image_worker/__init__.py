"""Where pictures and papers are opened, judged, and made into plain pictures that carry nothing else."""
