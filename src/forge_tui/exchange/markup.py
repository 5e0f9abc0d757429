"""Markdown becomes blocks: links and emphasis are reduced to their words, images left out."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

from forge_tui.exchange.blocks import Block, fact_of, joined, step_of
from forge_tui.exchange.decode import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_HIDDEN = re.compile(r"(?is)<!--.*?(?:-->|$)|<(script|style)\b.*?(?:</\1\s*>|$)")
_TAG = re.compile(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_LONGEST_LABEL = 60
_BREAK = {"softbreak", "hardbreak"}


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a Markdown text in their order."""
    return list(_Walk(_parser().parse(text)).blocks())


class _Walk:
    """One way through the tokens of a page; what is inside an item of a list belongs to it."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = iter(tokens)

    def blocks(self) -> Iterator[Block]:
        for token in self._tokens:
            if token.type == "heading_open":
                words = _line(next(self._tokens).children or [])
                yield Block("heading", words.words, level=int(token.tag[1]), is_link=words.is_link)
            elif token.type == "list_item_open":
                yield self._item(int(token.info) if token.info.isdecimal() else None)
            elif token.type == "tr_open":
                yield Block("row", cells=tuple(self._cells()))
            elif token.type == "inline":
                yield from _texts(token.children or [])
            elif token.type == "hr":
                yield Block("rule")
            elif text := _verbatim(token):
                yield Block("text", text)

    def _item(self, number: int | None) -> Block:
        depth, first, more = 1, Block("item"), []
        for token in self._tokens:
            depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
            if not depth:
                break
            words = _verbatim(token)
            line = _line(token.children) if token.children else Block("text", words)
            if not (first.text or first.label):
                first = line
            elif line.words:
                more.append(line.words)
        text = joined([first.text, *more])
        return Block(
            "item", text, number=number, label=first.label, linked=first.linked,
            is_link=first.is_link,
        )  # fmt: skip

    def _cells(self) -> Iterator[str]:
        for token in self._tokens:
            if token.type == "tr_close":
                return
            if token.type == "inline":
                yield _line(token.children or []).words


def _verbatim(token: Token) -> str:
    if token.type in {"fence", "code_block"}:
        return tidy(token.content)
    if token.type == "html_block":
        return tidy(unescape(_TAG.sub(" ", _HIDDEN.sub(" ", token.content))))
    return ""


def _texts(children: Sequence[Token]) -> Iterator[Block]:
    """Return a paragraph as a block, or as one a line if each line is a fact or a step."""
    lines: list[list[Token]] = [[]]
    for child in children:
        if child.type in _BREAK:
            lines.append([])
        else:
            lines[-1].append(child)
    if len(lines) > 1:
        parts = [_line(line) for line in lines]
        if all(fact_of(part) or step_of(part.words) for part in parts):
            yield from parts
            return
    whole = _line(children)
    if whole.words:
        yield whole


def _line(children: Sequence[Token]) -> Block:
    label, rest = _label(children)
    links = [n for n, child in enumerate(children) if child.type == "link_open"]
    return Block("text", _words(rest), label=label, linked=bool(links), is_link=0 in links[:1])


def _label(children: Sequence[Token]) -> tuple[str, Sequence[Token]]:
    """Part the bold words at the beginning, if a colon or a question mark ends them, or nothing."""
    begun = [n for n, child in enumerate(children) if child.type != "text" or child.content.strip()]
    ends = [n for n, child in enumerate(children) if child.type == "strong_close"]
    if not ends or children[begun[0]].type != "strong_open":
        return "", children
    label, rest = _words(children[: ends[0]]), children[ends[0] + 1 :]
    after = _words(rest)
    asked = label.endswith("?")
    if len(label) > _LONGEST_LABEL and not asked:
        return "", children
    if label.endswith(":") or asked or not after:
        return label.rstrip(": "), rest
    if after.startswith(":"):
        return label, _without_colon(rest)
    return "", children


def _without_colon(children: Sequence[Token]) -> Sequence[Token]:
    for n, child in enumerate(children):
        if child.type == "text" and child.content.strip():
            child.content = child.content.lstrip().removeprefix(":")
            return children[n:]
    return children


def _words(children: Sequence[Token]) -> str:
    parts = []
    for child in children:
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type in _BREAK or (child.type == "html_inline" and "br" in child.content[:4]):
            parts.append(" ")
    return tidy("".join(parts))
