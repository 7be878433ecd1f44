"""What the hours at the bench bring: weeks, absences, closed days, and the skills of those who sew."""
