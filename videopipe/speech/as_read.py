"""How a sentence is read, written down for people: numbers in characters, and every syllable in pinyin."""

from __future__ import annotations

from dataclasses import dataclass

from videopipe.speech.edge import sendable
from videopipe.speech.pinyin import Pause, say
from videopipe.speech.reading import Piece, read_aloud
from videopipe.speech.request import SpeechRequest
from videopipe.speech.sandhi import Syllable


@dataclass(frozen=True, slots=True)
class AsRead:
    """What is read: `text` in characters, `pinyin` with the tones of speech, or empty where others decide them."""

    text: str
    pinyin: str


def as_read(request: SpeechRequest) -> AsRead:
    """How the request's engine reads its sentence.

    The online service is sent characters and finds their tones itself; a recording is read by its reader.
    Raises SpeechError for what nobody can read.
    """
    pieces = read_aloud(request.text, request.pronounce)
    match request.voice.engine:
        case "recording":
            return AsRead(request.text, "")
        case "edge":
            return AsRead(sendable(pieces).text, "")
    return AsRead("".join(piece.read for piece in pieces), _pinyin(pieces, request.text))


def _pinyin(pieces: tuple[Piece, ...], text: str) -> str:
    from pypinyin.contrib.tone_convert import to_tone

    said = ""
    for utterance in say(pieces):
        match utterance:
            case Pause():
                said += utterance.mark
            case Syllable() if utterance.pinyin == "r5":
                said += "r"
            case Syllable():
                said += " " + str(to_tone(utterance.pinyin.removesuffix("5")))
            case _:
                written = "".join(pieces[place].read for place in utterance.pieces)
                said += " " + written
    return said.strip()
