"""The mark that a machine made it, in files that have no ID3 tag: IPTC's digital source type as XMP.

MP4 and M4A hold XMP in a box of their own (XMP specification, part 3: `uuid`, BE7ACFCB-97A9-42E8-9C71-999491E3AFAC),
which players pass over; the property is that of IPTC's Video Metadata Hub (both as read in November 2026).
"""

from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

_BOX: Final = b"uuid" + bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_PACKET: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
    "<Iptc4xmpExt:DigitalSourceType>{}</Iptc4xmpExt:DigitalSourceType>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)


def mark(file: Path, source_type: str) -> None:
    """Say at the end of `file`, an MP4 or M4A, what made it (`audio.formats.tags.source_type`), before it is signed.

    Raises OSError.
    """
    packet = _PACKET.format(escape(source_type)).encode()
    with file.open("ab") as out:
        out.write((4 + len(_BOX) + len(packet)).to_bytes(4, "big") + _BOX + packet)
