"""Numbers that are no quantities: telephones, hotlines, accounts, identity numbers; digit by digit."""

import re

from scripts.speakable.numbers import digits
from scripts.speakable.rule import follows, one_of, rule
from scripts.speakable.unit_names import COUNTED

_FREE = r"(?<![\w.,/+-])"
_END = r"(?![\w/]|[.,-]\d)"
_SEP = r"[ .-]{1,3}"
_CALL = re.compile(
    r"\b(?:[Cc]all [Cc]enter|[Hh]otline|[Dd]arurat|[Ll]ayanan|[Tt]elepon|[Mm]enelepon|[Dd]itelepon|"
    r"[Tt]elp\.?|[Hh]ubungi|[Mm]enghubungi|"
    r"[Dd]ihubungi|[Kk]ontak|[Pp]anggilan|SMS|WA|[Ww]hats[Aa]pp|[Hh]alo [A-Z]\w{1,20}|[Pp]engaduan|[Aa]duan|"
    r"[Ee]kstensi|"
    r"[Pp]usat [Pp]anggilan|[Nn]omor [Tt]elepon|[Ll]apor(?!an)|[Mm]elapor(?!kan)|[Kk]etik|"
    r"[Ff]aks?(?:imile)?|[Bb]ebas [Pp]ulsa)"
    r"(?:[^.?!\d\n]{0,40}(?: \d{3,5},){0,4}(?: atau| dan)?|[^.?!\n]{0,60}?(?:atau|dan|/))[ (]{1,2}$"
)
_CALL_NOW = re.compile(
    r"\b(?:[Cc]all [Cc]enter(?: [A-Z]\w{1,20})?|[Hh]otline|[Nn]omor [Dd]arurat|[Pp]anggilan [Dd]arurat|"
    r"[Ll]ayanan [Dd]arurat|"
    r"[Ll]ayanan [Pp]engaduan|[Nn]omor [Pp]engaduan|[Nn]omor [Ll]ayanan|[Ss]aluran (?:siaga|darurat|pengaduan)|"
    r"SMS ke|[Dd]amkar|[Aa]mbulans|[Hh]alo|"
    r"[Pp]emadam [Kk]ebakaran|[Pp]usat [Pp]anggilan|[Cc]ontact [Cc]enter)(?: di)?(?: nomor)? "
    r"(\d{3,5}(?:, | atau | dan |, atau |, dan |/))?\(?$"
)
_CODE = re.compile(
    r"\b(?:[Rr]ekening|[Rr]ek\.?|NIK|NIP|NIS|NISN|NPWP|KTP|[Pp]aspor|[Kk]ode [Pp]os|[Kk]ode OTP|OTP|PIN|[Ss]eri|"
    r"[Rr]egistrasi|[Rr]esi|[Vv]irtual [Aa]ccount|[Ii]zin [Ee]dar|[Kk]ode|[Pp]endaftaran|[Kk]artu)"
    r"(?!\w)[^.?!\d\n]{0,30} $"
)
_TO_CALL = re.compile(r"(?:\bnomor|\bke|[Cc]enter|[Hh]otline|[Ee]kstensi|\bSMS|\bWA) \(?$")
_THINGS = one_of(
    [
        *COUNTED,
        "laporan",
        "aduan",
        "panggilan",
        "kasus",
        "permintaan",
        "pengaduan",
        "petugas",
        "relawan",
        "juta",
        "ribu",
    ]
)
_YEAR = re.compile(r"(?:19|20)\d\d(?:[ .-](?:19|20)\d\d)?")
_SECRET = re.compile(r"\b(?:OTP|PIN|[Kk]ode|[Rr]ekening|[Rr]esi|NIK|NIP)[^.?!\d\n]{0,12} $")
_NEXT = re.compile(
    r"\s{0,20}(?:$|[.,;:?!)\"]|(?:bila|jika|kalau|untuk|atau|dan|yang|apabila|saat|selama|agar|di|pada|guna|ketika|"
    r"maupun|dengan|lewat|melalui|secara|setiap|kapan|sebelum|setelah|supaya|demi|begitu|tanpa|dalam|milik|dari|telah|"
    r"sudah|akan|juga|serta|gratis|selain|siap|siaga|dibuka|melayani|aktif|beroperasi|kini|itu|ini|ke|ext)\b)"
)


def _read(match: re.Match[str]) -> str:
    return f"{'plus ' if match[0].startswith('+') else ''}{digits(match[0])}"


def _called(match: re.Match[str]) -> str:
    """A short number is read by its digits where someone is to call it: no year, and no counted noun may follow."""
    if _YEAR.fullmatch(match[0]) and not follows(match, _TO_CALL, 20):
        return match[0]
    called = _CALL_NOW.search(match.string, max(0, match.start() - 44), match.start())
    if called and not called[1]:
        return digits(match[0])
    ends = _NEXT.match(match.string, match.end())
    return digits(match[0]) if ends and (called or follows(match, _CALL, 90)) else match[0]


def _coded(match: re.Match[str]) -> str:
    if _YEAR.fullmatch(match[0]) and not follows(match, _SECRET, 30):
        return match[0]
    return digits(match[0]) if follows(match, _CODE, 60) else match[0]


_THREE = re.compile(r"1\d\d")


def _service(match: re.Match[str]) -> str:
    if not _NEXT.match(match.string, match.end()):
        return match[0]
    return match[1] + _THREE.sub(lambda m: digits(m[0]), match[2]).replace("/", " atau ")


RULES = (
    # +62 812-3456-7890, +62 (21) 555 1234
    rule(
        rf"(?<![\w.])\+\d{{1,3}}(?:[ -]?\(?0?\)?\(?\d{{1,4}}\)?)(?:[ .-]?\d{{2,5}}){{1,4}}{_END}",
        _read,
        "0 +",
    ),
    # (021) 555-1234
    rule(rf"(?<!\w)\(0\d{{2,4}}\)\s?\d{{2,8}}(?:{_SEP}?\d{{2,5}}){{0,3}}{_END}", _read, "0 ("),
    # 0800-1234-567, 021-5551234, 0812 3456 7890, 021 555 1234
    rule(rf"{_FREE}0\d{{1,4}}(?:{_SEP}\d{{3,5}}){{1,4}}(?:{_SEP}\d{{2}})?{_END}", _read, "0"),
    rule(rf"{_FREE}0\d{{1,3}}[ -]\d{{5,9}}{_END}", _read, "0"),
    rule(rf"{_FREE}0\d{{7,14}}{_END}", _read, "0"),
    # 0-800-100-2000
    rule(rf"{_FREE}0-8\d{{2}}-\d{{2,4}}-\d{{3,5}}{_END}", _read, "0 -"),
    # 1500-911, 1-500-888, 14045
    rule(rf"{_FREE}1[ -]?500[ -]\d{{3,4}}{_END}", _read, "0 -"),
    rule(rf"{_FREE}1500\d{{3}}{_END}", _read, "0"),
    # PLN 123, polisi di 110: known services by their owner
    rule(
        r"(\b(?:PLN|Basarnas|BASARNAS|SAR|Pertamina|[Pp]olisi|Polri|[Aa]mbulans|[Dd]amkar|[Pp]emadam(?: [Kk]ebakaran)?|"
        r"Kemenkes|BPBD|BNPB|KPAI|SAPA|Kontak|Komnas \w{3,12}|Jasa Marga)(?: di| ke| lewat| via| melalui|"
        r" nomor| pada)? )"
        r"(?!(?<=SAR )1[05]0\b)"  # riyal of Saudi Arabia
        r"(1\d\d(?:(?:, dan |, atau |, | dan | atau |/)1\d\d){0,4})(?!\w|[.,:/-]\d)",
        _service,
        "0",
    ),
    # SAPA 129 menerima: a service that has its number in its name, unless things are counted by it
    rule(
        rf"\b((?:SAPA|PSC|NTPD|Kontak OJK|Halo Kemenkes|Halo Polisi)) (1\d\d)(?!\w|[.,:/-]\d)(?! {_THINGS}\b)",
        lambda m: f"{m[1]} {digits(m[2])}",
        "0",
        "SAPA|PSC|NTPD|Kontak|Halo",
    ),
    # SPBU 34.123.05: the number of the station
    rule(
        r"\b(SPB[UEN](?: [Nn]omor| No\.?)?) (\d{2}[.-]\d{3,5}(?:[.-]\d{2})?)(?!\w|[.,-]\d)",
        lambda m: f"{m[1]} {digits(m[2])}",
        "0",
        "SPB",
    ),
    # melapor ke 110 Polri, PSC 119
    rule(
        r"(\b(?:ke |PSC |NTPD |[Cc]ent(?:er|re) ))(11[0-9]|12[1-9]|13[0-9])(?= [A-Z]|[.,;)]|$)(?!\.\d|,\d)",
        lambda m: m[1] + digits(m[2]) if m[1] != "ke " or m.string[m.end() : m.end() + 1] == " " else m[0],
        "0",
    ),
    # NPWP 08.091.263.7-013.000
    rule(rf"{_FREE}\d{{2}}\.\d{{3}}\.\d{{3}}\.\d-\d{{3}}\.\d{{3}}{_END}", _read, "0 -"),
    # layanan darurat 112, call center 14045, SMS ke 9949
    rule(r"(?<![\w.,/+-])\d{3,9}(?:[ -]\d{3,5}){0,3}(?!\w|[.,:/-]\d)", _called, "0"),
    rule(r"(?<![\w.,/+-])\d{2,5}(?:-\d{1,8}){2,5}(?!\w|[,:/]\d)", _coded, "0 -"),
    # nomor rekening 1234567890, NIK 3201..., kode pos 40132
    rule(r"(?<![\w.,/+-])\d{4,24}(?:[ .-]\d{2,6}){0,5}(?!\w|[,:/]\d)", _coded, "0"),
    # a long run that does not end in a round number is a code
    rule(rf"{_FREE}\d{{10,40}}(?<!000){_END}", _read, "0"),
)
