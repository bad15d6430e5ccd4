"""A piece of HTML → its words."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conflictcli.readers.markup import text_of_markup


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Two raids.", "Two raids."),
        ("<p>Two <b>raids</b> hit\n  Ostra.</p><p>One hit Vell.</p>", "Two raids hit Ostra.\n\nOne hit Vell."),
        ("<div>One<div>two</div></div>three", "One\n\ntwo\n\nthree"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<ul><li>one<li>two</ul>after", "one\ntwo\n\nafter"),
        ("<table><tr><td>Ostra</td><td>4</td></tr></table>", "Ostra\n\n4"),
        ("Caf&eacute;&nbsp;&amp; &lt;5&gt; &#8212; 7 < 8", "Café & <5> — 7 < 8"),
        ("<style>p { color: red }</style><script>raid()</script>Raid<!-- no -->.", "Raid."),
        ("<html><head><title>Mail</title></head><body>Raid.</body></html>", "Raid."),
        ("<pre>one\ntwo</pre>", "one\ntwo"),
        ("<p>Raid<p>Shell", "Raid\n\nShell"),
        ("</p></div></blockquote>Raid</pre>.", "Raid\n\n."),
        ("<![if !mso]>Raid<![endif]> on<![ostra> Ostra", "Raid on Ostra"),
        ("<blockquote>He said so.</blockquote>", "He said so."),
        ("", ""),
    ],
)
def test_words_and_paragraphs(html, text):
    assert text_of_markup(html) == text


@pytest.mark.parametrize("mark", ['type="cite"', 'class="gmail_quote x"'])
def test_what_a_reply_quotes_can_be_left_out(mark):
    html = f"<p>New raid.</p><blockquote {mark}><p>Old <b>raid</b>.</p><blockquote>Older.</blockquote></blockquote><p>End.</p>"
    assert text_of_markup(html, quoted=False) == "New raid.\n\nEnd."
    assert text_of_markup(html) == "New raid.\n\nOld raid.\n\nOlder.\n\nEnd."
    assert text_of_markup("<blockquote>He said so.</blockquote>", quoted=False) == "He said so."


@pytest.mark.parametrize(
    "bit", ["<", "</", "<!--", "<a ", "<a b='", "&#", "<p>", "<blockquote>", "<script>", "<?", "<!["]
)
def test_time_grows_no_faster_than_the_html(bit):
    began = time.process_time()
    text_of_markup(bit * 50_000)
    assert time.process_time() - began < 3


BITS = st.sampled_from(
    ["<", ">", "</", "<!", "<![", "]]>", "<!--", "-->", "&", ";", "#x", "p", "script", "pre", " ", "é", '"']
)


@given(st.lists(BITS | st.text(max_size=4), max_size=30).map("".join))
def test_no_html_is_too_broken(html):
    text_of_markup(html)
