"""Language."""

from scripts.article import Article


def language(article: Article) -> str:
    """stub"""
    return ""
