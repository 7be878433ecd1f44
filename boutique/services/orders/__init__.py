"""Take orders, correct and move them, hand them over, and write down what is paid."""
