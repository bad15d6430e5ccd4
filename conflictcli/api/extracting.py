"""Documents, texts or paths → Events, as `conflict extract` finds them; files of rows → Events."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from threading import RLock
from typing import TYPE_CHECKING, Union, cast

from conflictcli.api import told as asked_for
from conflictcli.api.documents import Documents, Path, check, dated, options_of
from conflictcli.api.events import Events
from conflictcli.api.row import MergedRow, Row
from conflictcli.api.skipped import warn
from conflictcli.document import Document
from conflictcli.guard import SECONDS

if TYPE_CHECKING:
    import pandas as pd

    from conflictcli.readers import ReadOptions, Skipped
    from conflictcli.rules.own.entries import Codebook
    from conflictcli.rules.own_actors import OwnActors
    from conflictcli.rules.vague import Convention
    from conflictcli.tables import Record
    from conflictcli.work.results import Asked, Result
    from conflictcli.work.spread import Work

Source = Union[Documents, Document, Path, Iterable[Document | Path], "pd.DataFrame"]

NOT_STARTED = (
    "the processes that were to read could not be started, or died. In a script, extract(…, workers=4) must stand under"
    ' if __name__ == "__main__":, as for any'
    " that starts processes; or leave workers away"
)

GIVEN = "a text, a path, a Document, several of them, what read() gave, or a DataFrame with a report a row"
"""What `extract` takes."""

ALONE = RLock()
"""Held while documents are read by the rules: the user's own places belong to the whole process."""


def extract(
    source: Source,
    *,
    published: date | str | None = None,
    fields: Mapping[str, str] | None = None,
    narrative: bool | None = None,
    any_language: bool = False,
    rules: Path | Sequence[Path] | None = None,
    places: Path | None = None,
    actors: Path | None = None,
    vague: str | None = None,
    workers: int = 1,
    timeout: float = SECONDS,
) -> Events[Row]:
    """The events that documents report: the rows of `conflict extract`, in the order of reading.

    `source`: what `read` gave; a Document; the text of a report; a path, pattern or address; several texts or
    Documents; or a DataFrame with a report a row, in columns as files have them (text, title, published, …). Words with
    a blank between them are a text, unless a file is called so; a pathlib.Path is always a path.

    `published`, `fields`, `narrative`, `any_language`: as `read` has them, unless it gave the documents. `rules`: a
    codebook, rules.toml, or several. `places`, `actors`: CSV files of your own. `vague`: what "dozens" is worth:
    "acled", "airwars", "isaf" or "none"; else bounds and no figure. `workers`: how many processes read the files of
    `read`. `timeout`: how many seconds of the processor a document may take, and as many again for each million
    characters; 0 is all that it needs. Nobody looks on Windows, nor where this is not the main thread.

    What cannot be read is warned of, and is in `skipped` of what comes. Raises FileNotFoundError where a path is
    nowhere, ValueError for an option that cannot be meant, and for a wrong line in one of your own files, TypeError for
    a `source` that is none, RuntimeError where `workers` cannot be started.
    """
    from conflictcli.ruleset import ruleset
    from conflictcli.work import WorkerFailed
    from conflictcli.work.asked import Events as Asked
    from conflictcli.work.spread import Spread, Work

    meant = meant_by(source, options_of(published, fields, narrative, any_language))
    if asked_for.number(workers, "workers=4") < 1:
        raise ValueError(f"workers={workers}: at least one has to read")
    if not asked_for.seconds(timeout, "timeout=60") >= 0:
        raise ValueError(f"timeout={timeout}: no document takes less than nothing")
    codebook = codebook_of(rules, actors, vague)
    asked = Asked(codebook)
    found = Found()
    with ALONE, own_places(codebook, places), learning():
        if isinstance(meant, Documents):
            from conflictcli.gate.paragraph import MayTell

            reading = replace(meant.options, may_report=MayTell(codebook), timeout=timeout)
            try:
                found.hear(Work(meant.paths, reading, Spread(workers)), asked)
            except WorkerFailed as problem:
                raise RuntimeError(NOT_STARTED) from problem
            meant.note(tuple(found.skipped))
        else:
            found.of(meant, asked, timeout)
            warn(found.skipped)
        named = ruleset(codebook)
    return Events(Row, found.records, found.documents, found.skipped, codebook, named)


def read_events(*paths: Path, rules: Path | Sequence[Path] | None = None) -> Events[Row]:
    """The rows of files that `conflict extract`, `merge` or `export`, or `Events.write`, wrote (not with a schema).

    Where there are merged events among them, each is a MergedRow. `rules`: a codebook, rules.toml, or several, whose
    codes and types they have. What cannot be read is warned of, and is in `skipped`. Raises FileNotFoundError where a
    path is nowhere, ValueError with all that is wrong with a codebook.
    """
    from conflictcli.merge.columns import MERGED
    from conflictcli.readers import Skipped
    from conflictcli.rows.read import ONLY_MERGED, rows
    from conflictcli.ruleset import together
    from conflictcli.tables import EVENTS

    if not paths:
        raise ValueError('no path: name files of rows, read_events("events.csv")')
    told = [asked_for.path(path, 'or several: read_events("a.csv", "b.csv")') for path in paths]
    for path in told:
        check(path)
    codebook = codebook_of(rules, None, None)
    records: list[Record] = []
    skipped: list[Skipped] = []
    found_by: list[str] = []
    for item in rows(told, columns=MERGED, found_by=found_by.append):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            records.append(item)
    warn(skipped)
    if any(record[ONLY_MERGED] is not None for record in records):
        return Events(MergedRow, records, 0, skipped, codebook, together(found_by))
    of_rows = [{name: record[name] for name in EVENTS} for record in records]
    return Events(Row, of_rows, 0, skipped, codebook, together(found_by))


@dataclass
class Found:
    """What came of documents so far."""

    records: list[Record] = field(default_factory=list)
    documents: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    def hear(self, work: Work, asked: Asked) -> None:
        """Everything that paths hold."""
        from conflictcli.readers import Summary
        from conflictcli.readers.sources import Edge

        summary = Summary(work.options)
        with closing(work.results(asked, summary.seen)) as results:
            for result in results:
                if isinstance(result, Edge):
                    self.skipped += summary.at(result)
                    continue
                summary.hear(result)
                self.take(result)
        self.skipped += summary.of_all()

    def of(self, documents: Iterable[Document | Skipped], asked: Asked, timeout: float) -> None:
        """Everything that these hold."""
        from conflictcli.guard import watch
        from conflictcli.readers import ReadOptions
        from conflictcli.work.results import Attempt, results

        with watch(timeout) as here:
            for each in documents:
                for result in results(Attempt((each,)), asked, ReadOptions(), set(), here=here):
                    self.take(result)

    def take(self, result: Result) -> None:
        from conflictcli.readers import Skipped
        from conflictcli.work.results import Failed, Rows

        if isinstance(result, Skipped):
            self.skipped.append(result)
        elif isinstance(result, Failed):
            self.documents += result.documents
            self.skipped.append(Skipped(result.where, result.words.removeprefix(result.where).lstrip(": ")))
        elif isinstance(result, Rows):
            self.documents += result.documents
            self.records += result.found


# ---- what is meant -------------------------------------------------------------------------------------------


def meant_by(source: Source, options: ReadOptions) -> Documents | Iterator[Document | Skipped]:
    """What there is to read, or the documents themselves."""
    if isinstance(source, Documents):
        if options != type(options)():
            raise ValueError("these documents are read as read() was told: give it published, fields and the like")
        return source
    if isinstance(source, (str, os.PathLike)):
        return found_at([source], options) if is_path(source) else iter([given(source, "text", options)])
    if isinstance(source, Document):
        return iter([given(source, "text", options)])
    if hasattr(source, "to_dict") and hasattr(source, "columns"):  # A pandas Series is several texts.
        return of_frame(cast("pd.DataFrame", source), options)
    if isinstance(source, (bytes, bytearray, Mapping)) or not isinstance(source, Iterable):
        raise TypeError(f"{type(source).__name__} is nothing to extract events from: give {GIVEN}")
    several = list(source)
    if several and all(isinstance(each, (str, os.PathLike)) and is_path(each) for each in several):
        return found_at(several, options)  # type: ignore[arg-type]
    if files := [each for each in several if is_file(each)]:
        raise ValueError(f"{files[0]} is a file, among texts: give files alone, and texts alone")
    return (given(each, f"text:{number}", options) for number, each in enumerate(several, 1))


def is_file(told: Document | Path) -> bool:
    """Whether one of several texts is a file that is there: its name says nothing of any event."""
    return isinstance(told, os.PathLike) or (isinstance(told, str) and is_path(told) and os.path.lexists(told))


def found_at(paths: Sequence[Path], options: ReadOptions) -> Documents:
    told = tuple(os.fspath(path) for path in paths)
    for path in told:
        check(path)
    return Documents(told, options)


def is_path(told: Path) -> bool:
    """Whether words mean a file or address, not a text: those without a blank do, and the name of a file."""
    from conflictcli.readers.kinds import Kind, kind_by_name
    from conflictcli.readers.sources import Source as File
    from conflictcli.readers.sources import is_remote

    if isinstance(told, os.PathLike):
        return True
    if not told or "\n" in told:
        return False
    if len(told.split()) < 2 or os.path.lexists(told) or is_remote(told):
        return True
    # A file that is not there: better an error than no events of the text "my report.txt".
    return isinstance(kind_by_name(File(told)), Kind)


def given(one: Document | Path, name: str, options: ReadOptions) -> Document | Skipped:
    """A text is called as it is numbered, "text:3"; the same rows come of it in any run."""
    from conflictcli.language import is_read, language_of, name_of
    from conflictcli.readers import Skipped
    from conflictcli.readers.encoding import whole
    from conflictcli.readers.published import published_of

    if isinstance(one, str):
        text = whole(one)
        one = Document(name, text, published=published_of(None, text, "", options.published))
    elif not isinstance(one, Document):
        raise TypeError(f"{type(one).__name__} is no document and no text: give a str, or a Document")
    one = dated(one, options.published, options.narrative)
    if not one.text.strip() and not one.title.strip():
        return Skipped(one.id, "empty: there is no text in it")
    if not options.any_language and not is_read(one):
        language = name_of(language_of(one))
        return Skipped(one.id, f"in {language}: only English is read; any_language=True reads it anyway")
    return one


def of_frame(frame: pd.DataFrame, options: ReadOptions) -> Iterator[Document | Skipped]:
    """A row without an id is called as it is numbered, "row:3"."""
    from conflictcli.readers import Skipped
    from conflictcli.readers.records import Record as Found
    from conflictcli.readers.records import document_of

    for number, row in enumerate(frame.astype(object).where(frame.notna(), None).to_dict("records"), 1):
        values = {str(name): _cell(value) for name, value in row.items()}
        document = document_of(Found(f"row:{number}", "", values), options)
        yield document if isinstance(document, Skipped) else given(document, document.id, options)


def _cell(value: object) -> object:
    """A moment as its day, as it is written: never through a time zone."""
    return value.strftime("%Y-%m-%d") if isinstance(value, date) else value


def convention_of(name: str | None) -> Convention:
    from conflictcli.rules.vague import BOUNDS, CONVENTIONS

    if name is None:
        return BOUNDS
    if asked_for.word(name, 'vague="acled"').lower() not in CONVENTIONS:
        raise ValueError(f"vague={name!r} is no convention that is known. There are: {', '.join(CONVENTIONS)}")
    return CONVENTIONS[name.lower()]


def own_actors(path: Path | None) -> OwnActors:
    from conflictcli.rules.own_actors import NONE, read_own

    return NONE if path is None else read_own(asked_for.path(path, 'actors="groups.csv"'))


def codebook_of(rules: Path | Sequence[Path] | None, actors: Path | None, vague: str | None) -> Codebook:
    """What the caller adds to the rules. Raises ValueError with all that is wrong with a file."""
    from conflictcli.rules.own.entries import BUILT_IN

    found = BUILT_IN
    if rules is not None:
        from conflictcli.codebook.kept import read_or_kept

        several = [rules] if isinstance(rules, (str, os.PathLike)) else rules
        found = read_or_kept([asked_for.path(path, 'rules="rules.toml"') for path in several])
    return found.under(own_actors(actors), None if vague is None else convention_of(vague))


@contextmanager
def own_places(codebook: Codebook, path: Path | None) -> Iterator[None]:
    """Look in the user's own places too, or in none, and afterwards where it was looked before."""
    from conflictcli.gazetteer.overlay import NONE, looking_in

    if path is None and not codebook.places:
        wanted = NONE
    else:
        from conflictcli.gazetteer.own import overlay_of, read_own

        told = None if path is None else asked_for.path(path, 'places="villages.csv"')
        wanted = overlay_of(codebook.places) if told is None else read_own(told, codebook.places)
    with looking_in(wanted):
        yield


@contextmanager
def learning() -> Iterator[None]:
    """What is compiled of the rules is kept for the next run, as the command does."""
    from conflictcli.patterns import kept

    with kept():
        yield
