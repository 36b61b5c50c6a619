"""`videopipe wording`: the rules of the wording check, and the words of its lists."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from videopipe.cli.building import Command
from videopipe.cli.door import Door, console, say_json
from videopipe.cli.wording import Words

if TYPE_CHECKING:
    from videopipe.proofreading.rules import Rule
    from videopipe.storyboard.wordlist import WordList


def wording_command(words: Words) -> click.Command:
    """The command in its language."""

    @click.command("wording", cls=Command, words=words, help=words.help("wording"))
    @click.argument("rule", required=False, metavar="[RULE]")
    @click.option("--json", "as_json", is_flag=True, help=words.help("json"))
    @click.pass_obj
    def wording(door: Door, rule: str | None, as_json: bool) -> None:
        from videopipe.proofreading.lists import built_in_lists
        from videopipe.proofreading.rules import built_in_rules, rule_names, rule_of_list
        from videopipe.storyboard.paths import folders_of
        from videopipe.storyboard.validate import word_lists_of

        own = word_lists_of(folders_of(Path("storyboard.yaml")).root, rule_names())
        rules = (*built_in_rules(), *map(rule_of_list, own))
        if rule is None:
            _show_rules(door, rules, as_json=as_json)
            return
        chosen = next((one for one in rules if one.name == rule), None)
        if chosen is None:
            raise click.UsageError(words("no-rule", name=rule, known=", ".join(one.name for one in rules)))
        lists = tuple(one for one in (*built_in_lists(), *own) if one.name == rule)
        _show_rule(door, chosen, lists, as_json=as_json)

    return wording


def _show_rules(door: Door, rules: tuple[Rule, ...], *, as_json: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    words = door.words
    if as_json:
        say_json({"rules": [_entry(rule, words) for rule in rules]})
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("rule-name", "rule-effect", "rule-about"):
        table.add_column(words(column), overflow="fold")
    for rule in rules:
        table.add_row(escape(rule.name), words(_effect(rule)), escape(rule.about(words.language)))
    console().print(table)


def _show_rule(door: Door, rule: Rule, lists: tuple[WordList, ...], *, as_json: bool) -> None:
    from rich.markup import escape
    from rich.table import Table

    words, language = door.words, door.words.language
    listed = [word for one in lists for word in one.words]
    if as_json:
        told = [
            {
                "word": word.word,
                "write": word.write,
                "reason": word.reason.get(language),
                "unless": list(word.unless),
                "forbidden": word.forbidden,
            }
            for word in listed
        ]
        say_json({**_entry(rule, words), "words": told})
        return
    door.say(words("stage-line", film=rule.name, stage=rule.about(language)))
    table = Table(box=None, pad_edge=False, show_header=False)
    for word in listed:
        effect = words("rule-refuses" if word.forbidden else "rule-warns")
        table.add_row(escape(word.word), effect, escape(word.write or ""), escape(word.reason.get(language, "")))
    if listed:
        console().print(table)


def _entry(rule: Rule, words: Words) -> dict[str, object]:
    return {"rule": rule.name, "about": rule.about(words.language), "forbids": rule.forbids}


def _effect(rule: Rule) -> str:
    return "rule-refuses" if rule.forbids else "rule-warns"
