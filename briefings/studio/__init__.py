"""The studio: the newsroom in a browser, for people who never see a terminal.

`serve.run` opens it. A page a module in `pages`; each shows the document and changes it by the functions of
`briefings.verbs`, as the command line does. `doors` decides who comes in, `live` tells every browser what changed.
"""
