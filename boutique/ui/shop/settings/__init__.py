"""The room in which the shop is arranged: its name, its people, its language, its copies."""
