"""Programmes in, podcasts out."""
