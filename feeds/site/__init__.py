"""The public site, made by Jinja2 of `templates/` and `static/`: the first page, each edition's own, the archive.

`pages` makes them; `outline` is an edition's script as its page shows it, `linked_data` what search engines are told,
`subscribing` the links and the code that open apps.
"""
