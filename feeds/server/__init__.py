"""A show's public folder on the web, for a look, a home network or behind a larger server: `serve.run`.

`headers` says what is told of each kind of file (docs/nginx.conf says the same), `rebase` puts the address that the
client used in the place of the show's.
"""
