"""Who listened: the figures of a web server's logs by the rules of the IAB, without keeping anybody's address.

`reading` makes requests of lines, `counting` downloads of requests, `agents` names the apps, `report` shows it.
"""
