"""The picture: words become a skeleton, the skeleton a body, the body a drawing. No Qt, no clock, colours by role."""
