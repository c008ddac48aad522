"""From a script and its takes to a finished programme.

timeline   where every sound stands, to the sample       shorten   whole stories fall away from the end
mix        the sound, block by block                     sections  parts of it, each named by what sounds in it
master     bring it to its loudness and peak, encode it, and measure what came out
codecs     the formats that it is written in             encode    MP3, its sections side by side
verify     listen to what was encoded                    render    finished files, each made once
spoken     script, takes and music, to be mixed          cache     where renderings are found again
evening    two speakers at one loudness                  bulletin  what was published, for radio and phones
"""
