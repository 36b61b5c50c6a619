"""People's data: mobile phones, identity numbers, bank cards, e-mail, chat accounts."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from videopipe.proofreading.model import Finding, Text

_MOBILE = re.compile(r"(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\d.]|\s?[元万亿个人名次%])")
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{9}[\dXx](?![0-9A-Za-z])")
_CARD = re.compile(r"(?<![\d.])(?:62|4\d|5[1-5]|3[57])\d{2}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d.])")
_MAIL = re.compile(r"[A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{2,20}){1,4}", re.ASCII)
_CHAT = re.compile(
    r"(?:(?<![A-Za-z])[Qq]{2}群?号?|扣扣)\s?(?:[:：是为]|号码)?\s?[1-9]\d{4,11}(?!\d)"
    r"|(?:微信号?|(?<![A-Za-z])[Vv]信|(?<![A-Za-z])wx|加[Vv]x?)\s?[:：是为]\s?[A-Za-z][\w-]{5,19}(?![\w-])",
    re.ASCII,
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


def phone_numbers(text: Text) -> Iterator[Finding]:
    """Numbers of mobile phones in mainland China."""
    for match in _MOBILE.finditer(text.text):
        yield _finding("phone-number", text, match)


def identity_numbers(text: Text) -> Iterator[Finding]:
    """Identity numbers of residents: a day of birth that exists, and the check digit of GB 11643."""
    for match in _IDENTITY.finditer(text.text):
        if is_identity_number(match.group()):
            yield _finding("identity-number", text, match, forbidden=True)


def is_identity_number(number: str) -> bool:
    """Whether 18 characters are an identity number (GB 11643): birthday and check digit are right."""
    year, month, day = int(number[6:10]), int(number[10:12]), int(number[12:14])
    if not (1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number[:17], _WEIGHTS, strict=True))
    return _CHECKS[total % 11] == number[17].upper()


def bank_cards(text: Text) -> Iterator[Finding]:
    """Numbers of bank cards: 16 to 19 figures that the Luhn check agrees with."""
    for match in _CARD.finditer(text.text):
        figures = re.sub(r"\D", "", match.group())
        if is_card_number(figures) and not (len(figures) == 18 and is_identity_number(figures)):
            yield _finding("bank-card", text, match, forbidden=True)


def is_card_number(figures: str) -> bool:
    """Whether the last figure is what Luhn's check asks for (ISO/IEC 7812-1)."""
    doubled = (int(figure) * 2 if index % 2 else int(figure) for index, figure in enumerate(reversed(figures)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def mail_addresses(text: Text) -> Iterator[Finding]:
    """E-mail addresses."""
    for match in _MAIL.finditer(text.text):
        yield _finding("e-mail-address", text, match)


def chat_accounts(text: Text) -> Iterator[Finding]:
    """QQ numbers and WeChat names that are called so."""
    for match in _CHAT.finditer(text.text):
        yield _finding("chat-account", text, match)


def _finding(rule: str, text: Text, match: re.Match[str], *, forbidden: bool = False) -> Finding:
    return Finding(rule, text.path, {"found": _masked(match.group())}, text.text, match.start(), forbidden)


def _masked(found: str) -> str:
    """What was found, with its middle hidden: reports and logs are no place for it either."""
    keep = 3 if len(found) > 8 else 1
    return found[:keep] + "*" * (len(found) - 2 * keep) + found[-keep:]
