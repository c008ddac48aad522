"""The application: a newsroom's folder, the pipeline and the command line."""
