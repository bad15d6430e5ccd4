"""Words that so much news of violence has that sharing them says nothing."""

from __future__ import annotations

COMMON = frozenset(
    """
    about according across after again against agency ago air airstrike airstrikes alert along also amid among
    announced another april area areas army around artillery assault attack attacked attackers attacking attacks
    august authorities away backed based been before began behind being believed between blamed blast blasts bloody
    bodies body bomb bombardment bombed bomber bombers bombing bombings bombs border both capital carried casualties
    caused central chief children city civilian civilians claimed clash clashes closed coalition coming condemned
    confirmed conflict control could country damage damaged dawn days dead deadliest deadly death deaths december
    defence defense destroyed died district dozen dozens drone drones during each earlier early east eastern eight
    eleven explode exploded explosion explosions extremists fall february fight fighter fighters fighting fire fired
    firing first five following forces four friday from front government governor ground group groups gunman gunmen
    half have heavy her here hits hour hours house hundreds hurt incident including injured injuries injuring inside
    intense international into its itself january july june kill killed killing kills large last late later latest
    launched leader least leaving left local made major many march massive media member members midnight militant
    militants military militia minister ministry minutes missile missiles monday monitor month months more morning
    most much near nearby nearly news night nine north northern november october official officials only operation
    other others over overnight part people person place police post president province raid raids rebel rebels
    region reported reportedly reporters reports residents responsibility responsible rocket rockets said saturday
    says scores second security september seven several shelled shelling shells shooting shootings shot since
    soldier soldiers some source sources south southern spokesman state statement still strike strikes struck
    suicide sunday suspected target targeted targeting targets tells than that their them then there these they
    third this those thousands three through thursday till time today told toll took town tuesday twelve twenty twin
    under until village violence wave wednesday week weekend weeks were west western what when where which while
    will with within without witnesses women would wounded wounding year years yesterday your
    """.split()
)
