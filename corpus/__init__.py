"""Bytes → Notice: `read_corpus(paths)`, `read_page(path)`; the shapes are in `corpus/notice.py`."""
