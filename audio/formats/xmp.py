"""XMP: the mark that programs read, in files whose own tags have no place for it (MP4, M4A, WAV).

By ISO 16684-1 (XMP), part 3 of Adobe's specification (where it stands in each format) and IPTC's Extension schema. A
box behind all others moves none of them, so what leads to the samples stays right.
"""

import struct
from typing import Final
from uuid import UUID
from xml.sax.saxutils import quoteattr

BOX: Final = UUID("be7acfcb-97a9-42e8-9c71-999491e3afac").bytes
"""Of a `uuid` box that holds XMP."""
CHUNK: Final = b"_PMX"
"""Of a RIFF chunk that holds XMP."""
_PACKET: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' Iptc4xmpExt:DigitalSourceType={}/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


def packet(source_type: str) -> bytes:
    """What says that a file is of the kind at `source_type` (`audio.formats.tags.source_type`)."""
    return _PACKET.format(quoteattr(source_type)).encode()


def box(source_type: str) -> bytes:
    """The same, to stand behind the last box of an MP4."""
    content = packet(source_type)
    return struct.pack(">I4s", 8 + len(BOX) + len(content), b"uuid") + BOX + content
