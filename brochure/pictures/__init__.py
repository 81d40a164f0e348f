"""Picture files into what blocks measure and painters place: drawings as lines, photographs as pixels."""
