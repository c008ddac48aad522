from scripts.speakable import speakable


def test_a_figure_is_read_in_words() -> None:
    assert speakable("Harga beras naik 2,5% menjadi Rp 14.500 per kg.") == (
        "Harga beras naik dua koma lima persen menjadi empat belas ribu lima ratus rupiah per kilogram."
    )
