"""What is no violence at all: films and figures of speech."""

from __future__ import annotations

from conflictcli.rule import Rule
from conflictcli.rules.role import Role
from conflictcli.rules.roles.cue import SENTENCE, cue

RULES: tuple[Rule, ...] = (
    cue(
        name="in-the-film",
        role=Role("fiction", SENTENCE, before=True),
        pattern=r"in (?:the|his|her|a|an?other|this) (?:(?:new|latest|first|\d{4}) )?(?:film|movie|novel|thriller|video ?game|episode)"
        r"|(?:film|movie|novel|thriller|drama|musical|opera|video ?game|TV series) (?:(?:is |was )?about|based on|set (?:in|during)|starring|inspired by|in which)"
        r"|box office|based on a true story|(?:film|movie|novel)['’]s",
        guard=(
            *("film", "movie", "novel", "thriller", "video", "episode", "drama", "musical", "opera", "series"),
            *("game", "office", "story"),
        ),
        finds=(
            "Jets bomb a city [in the film], rebels die [in his new movie], a raid goes wrong [in her first novel].",
            "He is shot [in a thriller], again [in another video game], a bomb explodes [in this latest episode] and [in a 1998 film].",
            "A [film about] an air strike, one [film is about] a raid, one [film was about] war, a [movie based on] a raid, a [novel set in] a siege, a [thriller set during] the war.",
            "A [drama starring] Kim Vell, a [musical inspired by] a bombing, an [opera in which] gunmen attack, a [videogame about] war.",
            "A [TV series about] bombers; it bombed at the [box office], [based on a true story] of a raid.",
            "The [film’s] bombing, the [movie's] shooting and the [novel's] ambush.",
        ),
        ignores=(
            "The attack was filmed in the novelty shop.",
            "Soldiers marched in the show of force and gunmen fled in the game reserve.",
            "A film crew was hit by shelling.",
        ),
    ),
    cue(
        name="attack-in-words",
        role=Role("figure", 2),
        pattern=r"(?:verbal|scathing|blistering|withering|stinging|furious|veiled|legal|charm|diplomatic|sales|price|media"
        r"|political|electoral|courtroom|penalty)(?= (?:(?&ASSAULT)|battles?|clash(?:es)?|barrages?|shoot-?outs?|fights?)\b)",
        guard=(
            *("verbal", "scathing", "blistering", "withering", "stinging", "furious", "veiled", "legal", "charm"),
            *("diplomatic", "sales", "price", "media", "political", "electoral", "courtroom", "penalty"),
        ),
        finds=(
            "A [verbal] attack, a [scathing] attack, a [blistering] assault, a [withering] barrage, a [stinging] attack.",
            "His [furious] attack led to a [veiled] attack, a [legal] battle, a [charm] offensive and a [diplomatic] offensive.",
            "The [sales] fights, a [price] war, a [media] barrage, [political] clashes, an [electoral] fight, a [courtroom] clash.",
            "They won a [penalty] shootout.",
        ),
        ignores=("Political leaders met after the raid.", "A legal expert was shot."),
    ),
    cue(
        name="attack-on-a-record",
        role=Role("figure", 2, before=True),
        pattern=r"(?<=\b(?:attacks?|assaults?|raids?) )on (?:democracy|free speech|press freedom"
        r"|(?:his|her|their) (?:character|record|rivals?|opponents?|critics))",
        guard=("attack", "assault", "raid"),
        finds=(
            "They called it an attack [on democracy], an assault [on free speech], a raid [on press freedom].",
            "Attacks [on his character], raids [on her record], assaults [on their rivals], attacks [on his opponents], an attack [on her critics].",
        ),
        ignores=("An attack on his house.",),
    ),
    cue(
        name="bombarded-with-questions",
        role=Role("figure", 1, before=True),
        pattern=r"(?<=\b(?:bombarded|bombed|pounded|shelled|attacked|targeted|hit|struck|barrage) )(?:with|by|of) (?:[\p{L}-]+ ){0,2}?"
        r"(?:questions|emails|calls|messages|letters|complaints|requests|ads|adverts|abuse|criticism|tweets|waves|rain|sanctions"
        r"|scandals?|inflation|delays|injur(?:y|ies)|illness|lightning|cars?|trains?|trucks?|bus|hackers?|virus)(?! (?:of|bomb|bombs|bombing|bomber)\b)"
        r"|(?<=\b(?:shelling|shelled) )(?:peas|prawns|shrimps?|eggs|nuts|beans)",
        guard=(
            *("bombarded", "bombed", "pounded", "shelled", "attacked", "targeted", "hit", "struck", "barrage"),
            "shelling",
        ),
        finds=(
            "He was bombarded [with questions], bombed [by emails], shelled [with angry calls] and pounded [by messages].",
            "A barrage [of letters], attacked [with complaints], targeted [by ads], hit [by requests], targeted [with online adverts].",
            "She was attacked [with abuse], met a barrage [of criticism] and a barrage [of tweets]; the pier was pounded [by waves].",
            "The coast was hit [by heavy rain], banks were hit [by sanctions], targeted [by sanctions], he was struck [by scandal].",
            "Shops were hit [by scandals], struck [by inflation], hit [by long delays], the team was hit [by injury], struck [by injuries].",
            "He was struck [by illness], struck [by lightning], hit [by a car], hit [by two trains], hit [by a truck], hit [by a bus].",
            "The bank was attacked [by hackers], and its staff was hit [by a virus].",
            "They were shelling [peas], shelling [prawns], shelling [shrimp], then shelled [eggs], shelled [nuts] and shelled [beans].",
        ),
        ignores=(
            "The town was hit by shells, pounded by guns and then hit by waves of drones.",
            "A police post was hit by a car bomb, struck by two truck bombs, hit by a bus bombing and attacked by a car bomber.",
            "He asked with questions of his own.",
        ),
    ),
)
