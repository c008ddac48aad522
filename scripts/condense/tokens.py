"""Words of a sentence as the ranker sees them: the same for "kata dia ." and "kata dia."."""

import re

_WORD = re.compile(r"[^\W_]+")

ATTRIBUTION = frozenset(
    _WORD.findall(
        """
        kata katanya ujar ujarnya tutur tuturnya ucap ucapnya jelas jelasnya terang terangnya ungkap
        ungkapnya tegas tegasnya papar paparnya imbuh imbuhnya tambah tambahnya sebut sebutnya pungkas
        pungkasnya cetus cetusnya lanjut lanjutnya sambung sambungnya beber bebernya tandas tandasnya
        kenang kenangnya tulis tulisnya mengatakan menyatakan menuturkan mengungkapkan menjelaskan
        menegaskan menyebut menyebutkan menambahkan mengaku memaparkan menerangkan menilai menurut
        menurutnya dikutip dilansir
        """
    )
)
PERSONAL = frozenset({"ia", "dia", "mereka", "beliau"})
FIRST_PERSON = frozenset({"saya", "aku", "kami", "kita", "gue"})
SECOND_PERSON = frozenset({"anda", "kamu", "kalian"})
POINTING = frozenset({"ini", "itu", "tersebut", "begitu", "demikian"})
CONTRAST = frozenset(
    _WORD.findall(
        """
        namun tetapi tapi sementara sedangkan padahal meski meskipun walau walaupun kendati sebaliknya
        hanya
        """
    )
)
ADDING = frozenset(
    _WORD.findall(
        """
        selain bahkan juga adapun lalu kemudian selanjutnya lebih sebelumnya akibatnya alhasil dengan
        oleh karena sebab maka sehingga dan atau pun itulah inilah terlebih apalagi tak sontak
        """
    )
)
TIME = frozenset(
    _WORD.findall(
        """
        saat ketika setelah usai sejak pada kini nantinya sebelum selama tahun senin selasa rabu
        """
    )
)
REPORTED = frozenset(
    {"menurut", "dikutip", "dilansir", "melansir", "mengutip", "seperti", "diberitakan", "berdasarkan"}
)
DAYS = frozenset({"senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "ahad"})


def words(text: str) -> list[str]:
    """Letters and figures in lower case, in order."""
    return _WORD.findall(text.lower())
