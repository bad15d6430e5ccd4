"""What was skipped, as what it counts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from conflictcli.output.wording import by_sort
from conflictcli.readers import ReadOptions, Skipped, read


@pytest.mark.parametrize(
    ("skipped", "sort"),
    [
        (Skipped("a", "hidden: name it to read it"), "hidden"),
        (Skipped("a", "a picture (.jpg): not read"), "a picture"),
        (Skipped("a", "a link to a folder, not followed", False, "a linked folder"), "a linked folder"),
        (Skipped("a", "already read"), "already read"),
    ],
)
def test_what_is_skipped_counts_by_its_sort(skipped, sort):
    assert skipped.counted_as == sort


def test_a_folder_is_summed_up(put):
    for name in ("a.jpg", "b.PNG", ".hidden.txt", "README.md", "notes", "data.xyz", "film.mp4"):
        put(f"news/{name}", "x")
    put("news/a.txt", "a")
    put("news/events.csv", "date,strikes\n2015-01-02,3\n")
    put("news/package.json", '{"name": "x"}')
    put("news/empty.csv", "id,text\n")
    Path("news/loop").symlink_to(Path("news").resolve())
    skipped = [item for item in read(["news", "news/a.txt"], ReadOptions()) if isinstance(item, Skipped)]
    assert not any(item.error for item in skipped)
    assert by_sort(Counter(item.counted_as for item in skipped), most=9) == (
        "2 pictures, 2 of another kind, 2 without a text column, 1 linked folder, 1 about the folder, 1 already read,"
        " 1 hidden, 1 sound or film, 1 without records"
    )
