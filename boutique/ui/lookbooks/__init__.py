"""The room in which a lookbook is made for one person, seen as it will be printed, and printed."""
