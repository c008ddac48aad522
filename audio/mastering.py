"""How an edition is to sound: the numbers of show.toml's [sound]."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mastering:
    """Targets and levels. Sources: Apple and AES TD1008 ask for about -16 LUFS and at most -1 dBTP."""

    loudness_lufs: float = -16.0
    peak_dbtp: float = -1.2
    channels: int = 1
    rate: int = 44_100
    kbps: int = 64
    """Constant bit rate: lameenc writes no Xing frame, and players would guess the length of VBR."""
    quality: int = 5
    """LAME's -q."""
    bed_db: float = -20.0
    """Bed under speech, relative to the speech."""
    sting_db: float = -3.0
    """Stings, intro and outro, relative to the speech."""
    lra_max: float = 0.0
    """Loudness range (LU, EBU Tech 3342) that is not exceeded; 0: as it comes."""
