"""The pages of the window: each lays widgets out and announces what the user wishes."""
