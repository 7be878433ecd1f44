"""What every part of the screens stands on: tasks, actions, keys, files, and the way into the shop."""
