"""What is no event: figures of speech, what has not happened, what is general; each beside a sentence that is one."""

from __future__ import annotations

from datetime import date

import pytest

from conflictcli.document import Document
from conflictcli.events import extract
from conflictcli.events.event import Event

PAIRS: dict[str, tuple[str, str]] = {
    # ---- other senses of the words
    "hunger strike": (
        "Forty prisoners in Aleppo began a hunger strike on Monday.",
        "An air strike on a prison in Aleppo killed 40 people on Monday.",
    ),
    "rail strike": (
        "A rail strike in Lyon left thousands of commuters stranded on Tuesday.",
        "A missile strike on the rail depot in Kharkiv killed three soldiers on Tuesday.",
    ),
    "on strike": (
        "Nurses at the hospital in Leeds went on strike on Monday over pay.",
        "Warplanes carried out a strike on the hospital in Idlib on Monday.",
    ),
    "strike a deal": (
        "The two sides hope to strike a deal in Geneva on Friday.",
        "An air strike hit the town of Kobani on Friday.",
    ),
    "struck a deal": (
        "The government in Bogota struck a deal with the rebels on Friday.",
        "A rebel drone struck a checkpoint near Marib on Friday, killing two soldiers.",
    ),
    "lightning strike": (
        "A lightning strike killed two hikers near Denver on Sunday.",
        "A drone strike killed two militants near Jalalabad on Sunday.",
    ),
    "striking success": (
        "The festival in Beirut was a striking success on Saturday.",
        "The air strike in Beirut on Saturday killed a Hezbollah commander.",
    ),
    "strike price": (
        "The strike price of the option rose in London on Thursday.",
        "The missile strike in Odesa on Thursday killed four people.",
    ),
    "struck by": (
        "Visitors to Aleppo were struck by the beauty of the old market on Monday.",
        "The old market in Aleppo was struck by rockets on Monday, killing two people.",
    ),
    "struck by lightning": (
        "A golfer in Perth was struck by lightning on Sunday and died.",
        "A soldier in Donetsk was struck by a mortar shell on Sunday and died.",
    ),
    "struck by a car": (
        "A boy of six was struck by a car in Leeds on Sunday and died.",
        "Two people were killed when a car bomb exploded in Mogadishu on Sunday.",
    ),
    "photobomb": (
        "A seal photobombed the bride's picture in Sydney on Saturday.",
        "A roadside bomb killed two policemen in Peshawar on Saturday.",
    ),
    "bombshell": (
        "The minister in Ankara dropped a bombshell on Monday when he resigned.",
        "A suicide bomber killed six people in Ankara on Monday.",
    ),
    "bombed at the box office": (
        "The film bombed at the box office in Los Angeles in its first week.",
        "Warplanes bombed a market in Taiz on Monday, killing nine people.",
    ),
    "shelling peas": (
        "She sat in Naples shelling peas for the feast on Sunday.",
        "Shelling killed three people in Kherson on Sunday.",
    ),
    "shelled out": (
        "Fans in Manchester shelled out 90 pounds for a ticket on Monday.",
        "Troops shelled a village near Kharkiv on Monday.",
    ),
    "shot on film": (
        "The drama was shot on film in Prague last spring.",
        "A policeman was shot dead by gunmen in Karachi on Monday.",
    ),
    "shot on goal": (
        "The striker scored with his third shot on goal in Madrid on Saturday.",
        "Gunmen shot dead three policemen in Quetta on Saturday.",
    ),
    "war on drugs": (
        "The war on drugs in Mexico has failed, a study said on Monday.",
        "Gunmen from a drug cartel killed five policemen in Culiacan on Monday.",
    ),
    "heart attack": (
        "The singer died of a heart attack in Vienna on Friday.",
        "Two people died in a grenade attack in Bujumbura on Friday.",
    ),
    "price war": (
        "Supermarkets in Dublin started a price war on Monday.",
        "Gang war: gunmen killed four people in Guayaquil on Monday.",
    ),
    "attack ads": (
        "Attack ads filled the screens in Ohio on Tuesday.",
        "Gunmen launched an attack on a police post in Maiduguri on Tuesday, killing six officers.",
    ),
    "attacking midfielder": (
        "The club signed an attacking midfielder from Porto on Monday.",
        "Rebels attacked an army base near Goma on Monday.",
    ),
    "late attack in a match": (
        "Leeds beat Hull on Saturday with a late attack that brought the goal of the season.",
        "Militants killed nine soldiers on Saturday in an attack on a base near Gao.",
    ),
    "penalty shoot-out": (
        "Ghana lost the match in Accra on Sunday after a penalty shoot-out.",
        "A policeman was killed in a shoot-out with gunmen in Caracas on Sunday.",
    ),
    "a firing squad of questions": (
        "The coach faced a firing squad of questions in Rome on Monday.",
        "Soldiers fired on a crowd in Khartoum on Monday, killing two people.",
    ),
    "bombarded with questions": (
        "The minister was bombarded with questions by reporters in Madrid on Monday.",
        "The port of Aden was bombarded by warships on Monday.",
    ),
    "time bomb": (
        "The debt is a time bomb for Athens, economists said on Monday.",
        "A time bomb exploded at a bus stop in Kabul on Monday, killing two people.",
    ),
    "verbal attack": (
        "The senator launched a scathing attack on the army chief in Manila on Monday.",
        "Rebels launched an attack on an army post in Marawi on Monday.",
    ),
    "legal battle": (
        "The legal battle over the will of the general moved to a court in Paris on Monday.",
        "A gun battle between soldiers and rebels in Cauca on Monday killed three people.",
    ),
    "clash of colours": (
        "The colours of the curtains clashed with the carpet in the hotel in Milan.",
        "Rebels clashed with troops in Sake on Monday.",
    ),
    "video game": (
        "In the video game, soldiers launch an attack on a base in Baghdad.",
        "On Monday, militants launched an attack on a base in Baghdad.",
    ),
    "film": (
        "The film is about a soldier who survives a bomb attack in Kandahar.",
        "A soldier was killed in a bomb attack in Kandahar on Monday.",
    ),
    "drill": (
        "Troops took part in a military exercise near Daegu on Monday with simulated air strikes.",
        "Jets carried out air strikes near Mosul on Monday.",
    ),
    "missile test": (
        "North Korea test-fired two missiles off Wonsan on Monday.",
        "Rebels fired two missiles at Riyadh on Monday.",
    ),
    "anniversary": (
        "Families in Madrid marked the anniversary of the train bombings.",
        "Train bombings in Madrid killed 40 people on Monday.",
    ),
    "trial": (
        "A man went on trial in Paris over the attack on a shop in which gunmen killed four people.",
        "Gunmen killed four people in an attack on a shop in Paris on Monday.",
    ),
    "gas explosion": (
        "A gas explosion at a bakery in Turin hurt two people on Monday.",
        "A bomb explosion at a bakery in Kirkuk hurt two people on Monday.",
    ),
    "shark attack": (
        "A surfer died in a shark attack off Perth on Sunday.",
        "A guard died in a rocket attack on Erbil on Sunday.",
    ),
    "cyber attack": (
        "A cyber attack shut the port of Antwerp on Monday.",
        "A drone attack hit the port of Odesa on Monday.",
    ),
    # ---- what has not happened
    "planned": (
        "The army plans air strikes on Raqqa, an official said.",
        "The army carried out air strikes on Raqqa on Monday.",
    ),
    "threatened": (
        "The group threatened to launch rocket attacks on Tel Aviv.",
        "The group launched a rocket attack on Tel Aviv on Monday.",
    ),
    "ordered": (
        "The president ordered air strikes on Sirte.",
        "Acting on orders from the president, jets carried out air strikes on Sirte on Monday.",
    ),
    "called for": (
        "The senator called for air strikes on rebel bases in Idlib.",
        "Air strikes hit rebel bases in Idlib on Monday, and the senator called for an inquiry.",
    ),
    "considered": (
        "Ministers in Paris considered air strikes in Libya.",
        "French jets carried out air strikes near Derna on Monday, which ministers had long considered.",
    ),
    "would": (
        "Jets would strike Raqqa with dozens of air strikes.",
        "Residents said they would leave Raqqa after Monday's air strikes killed dozens of people.",
    ),
    "could": (
        "The army could launch air strikes on Hodeidah.",
        "Explosions from an air strike on Hodeidah on Monday could be heard for miles.",
    ),
    "if": (
        "If the talks fail, jets will carry out air strikes on Sanaa.",
        "The air strike on Sanaa on Monday killed at least 12 people, and dozens, if not hundreds, were hurt.",
    ),
    "warned of": (
        "The embassy in Nairobi warned of attacks by militants.",
        "The embassy in Nairobi was hit on Monday in an attack by militants that killed two guards.",
    ),
    "foiled": (
        "Police in Jakarta foiled a bomb attack by militants.",
        "Soldiers thwarted an attack by militants on a base near Mopti on Monday, killing six of them.",
    ),
    "arrested for planning": (
        "Two men were arrested in Sydney on suspicion of plotting a bomb attack.",
        "Two men were arrested in Lahore on Monday after a bomb attack killed six people.",
    ),
    "averted": (
        "A car bomb attack in Baghdad was averted, police said.",
        "A car bomb attack in Baghdad on Monday killed nine people, police said.",
    ),
    "defused": (
        "Experts defused a roadside bomb in Peshawar.",
        "A roadside bomb went off in Peshawar on Monday as experts tried to defuse it.",
    ),
    "denied": (
        "The army denied that it had carried out an air strike on Homs.",
        "The army denied responsibility for the air strike that killed 12 people in Homs on Monday.",
    ),
    "did not": (
        "The jets did not strike Homs, a spokesman said.",
        "A spokesman did not say how many people died in Monday's air strike on Homs.",
    ),
    "no reports": (
        "There were no reports of fighting in Hodeidah.",
        "There were no reports of casualties in the air strike on Hodeidah on Monday.",
    ),
    "ended": (
        "The truce is to end the air strikes on Hodeidah.",
        "Two air strikes hit the western end of Hodeidah on Monday.",
    ),
    "ceasefire": (
        "Both sides agreed to stop the shelling of Stepanakert.",
        "Violating the ceasefire, troops shelled Stepanakert on Monday, killing two people.",
    ),
    "hoax": (
        "The bomb attack on a school in Pune was a hoax.",
        "A bomb attack on a school in Pune killed a guard on Monday.",
    ),
    "intercepted": (
        "Air defences in Riyadh can intercept missiles.",
        "Air defences intercepted a missile fired at Riyadh on Monday.",
    ),
    "without": (
        "Sirte has had a week without an air strike.",
        "Without warning, an air strike hit Sirte on Monday.",
    ),
    # ---- what is told again
    "inquiry": (
        "A public inquiry into the air strike opened in The Hague.",
        "The army opened an investigation into the air strike that killed 12 people in Gao on Monday.",
    ),
    "memorial": (
        "A memorial to the victims of the bombing was unveiled in Bali.",
        "A bomb exploded at a memorial in Kabul on Monday, killing six people.",
    ),
    "sentenced": (
        "A man was sentenced to life for the bombing of a mosque in Quetta.",
        "A man of 40 was killed in the bombing of a mosque in Quetta on Monday.",
    ),
    # ---- what is general
    "for years": (
        "Air strikes have killed civilians in Yemen for years.",
        "Air strikes killed nine civilians in Saada on Monday.",
    ),
    "war crimes": (
        "Strikes on hospitals are war crimes.",
        "An air strike on a hospital in Kunduz on Monday, which the charity called a war crime, killed nine people.",
    ),
    "often": (
        "Militants often attack convoys on the road to Timbuktu.",
        "Militants attacked a convoy on the road to Timbuktu on Monday.",
    ),
    "such attacks": (
        "Such attacks are common in the north of Nigeria.",
        "The gun attack on a bus in Maiduguri on Monday killed nine people.",
    ),
    "a day": (
        "The coalition flies some 20 strikes a day in Iraq.",
        "The coalition carried out 20 air strikes in Iraq on Monday.",
    ),
    # ---- what sums up a time
    "running total": (
        "That brings to 1,023 the number of air strikes in Iraq since August.",
        "The coalition carried out 23 air strikes in Iraq on Monday.",
    ),
    "this month": (
        "The coalition has carried out more than 60 strikes this month in Iraq.",
        "The U.S.-led coalition carried out six strikes near Mosul on Monday.",
    ),
    "in the campaign": (
        "Jets have carried out 5,000 strikes in the campaign in Syria.",
        "Jets carried out five strikes near Raqqa on Monday.",
    ),
}


def rows(text: str) -> list[Event]:
    return extract(Document(id="x", text=text, published=date(2019, 6, 5)))


@pytest.mark.parametrize("name", PAIRS)
def test_no_event(name: str) -> None:
    assert rows(PAIRS[name][0]) == []


@pytest.mark.parametrize("name", PAIRS)
def test_an_event_beside_it(name: str) -> None:
    assert len(rows(PAIRS[name][1])) == 1
