"""Text: sentences, stems, figures and titles; what every other room asks of plain Indonesian writing."""
