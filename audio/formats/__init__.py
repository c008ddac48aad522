"""Sound as bytes, read and written. Nothing here knows what a programme is made of.

mpeg        frames of any MP3, without decoding          mp3_splice  parts that were encoded apart become one stream
id3, tags   what a player shows, and how MP3 says it     decode      bytes from outside become a Sound, or are refused
aac, opus   alternates beside the MP3                    ogg         whether an Ogg file is whole
clip_wav    one spoken line, as the cache keeps it       export      spoken lines as one plain sound file
xmp         the mark that programs read, in MP4 and WAV  ogg_tags    title, chapters and that mark in an Ogg file
signing     who made a finished file, for programs to read
bwf         what radio stations read before the sound
"""
