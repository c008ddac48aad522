"""What apps, speakers and radios read: one format a module, from values to text or bytes, and no file opened.

The feed itself (`rss`, with what feedgen does not know in `podcast20`, cut into pages by `paging`), JSON Feed, OPML,
Alexa's flash briefing, stories one by one, playlists; beside each episode its notes, chapters and transcript, whose
lines `captions` cuts to what a screen holds.
"""
