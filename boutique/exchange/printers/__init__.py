"""The print queues of the machine: what they can do, what they are given, and how it fares there."""
