"""What can be seen and pressed: each widget paints itself from values it is given and announces wishes."""
