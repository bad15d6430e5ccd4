"""Country → how much of it is listed: which towns, with which aliases, found by their sound or not."""

from __future__ import annotations


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Countries where conflict is reported, by ACLED's and UCDP's coverage of the last decades: all of their towns of 500
# people or more are kept. Of the others (western Europe, China, Japan, the United States …) towns of 15,000 or more:
# the villages there add few right places and many false ones.
DETAILED = _codes(
    """
    AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MW MZ NA NE NG RW
    SD SL SN SO SS SZ TD TG TN TZ UG ZA ZM ZW
    AE BH CY IL IQ IR JO KW LB OM PS QA SA SY TR YE
    AF AM AZ BD BT GE IN KG KZ LK MN MV NP PK TJ TM UZ
    ID KH KP LA MM MY PG PH TH TL VN
    AL BA BY HR MD ME MK RS RU UA XK
    BO BR BZ CO CR CU DO EC GT GY HN HT JM MX NI PA PE PY SR SV TT VE
    """
)
TOWN_AT_LEAST = 15_000
# Mexico's 16,900 listed villages are a seventh of the world's: those of 2,500 and more.
TOWN_AT_LEAST_IN = {"MX": 2_500} | dict.fromkeys(sorted(DETAILED - {"MX"}), 0)
# Aliases of smaller towns elsewhere are other languages' spellings and nicknames: none that news in English print.
ALIASES_ELSEWHERE_AT_LEAST = 100_000

# Countries whose listed names are romanised with dots, macrons and half rings that no newspaper prints.
ROMANISED = _codes(
    """
    AE AF AM BD BH BT DJ DZ EG ER ET GE IL IN IQ IR JO KG KP KW KZ LB LK LY MA MM MN MR NP OM PK PS QA RU SA SD SY TJ
    TM TN UA BY UZ YE
    """
)

# Where names come from another script, or are spelled by ear, so that one sound has several spellings.
SPELLED_BY_EAR = _codes("AZ CF CM KH LA ML NE NG SO SS TD TH TR XK") | (ROMANISED & DETAILED)

# Where news names counties as others name towns ("Adair County", "Suffolk"): those are listed with their type word and
# without other names, so that no town's name means a county.
COUNTIES = _codes("US GB")
