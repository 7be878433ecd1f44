"""What several rooms show of a person, said the same way everywhere."""
