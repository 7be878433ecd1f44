"""The tape: figure, table, doubts, silhouette, and what goes in and out as a file."""
