"""What other programs wrote, made into files of our format, with everything that is missing said."""
