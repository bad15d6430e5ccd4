"""The language of a text: only what speaks for another one makes it foreign."""

from __future__ import annotations

import pytest

from conflictcli.document import Document
from conflictcli.language import is_read, language_of, name_of

FOREIGN = {
    "de": "Bei einem Angriff auf den Hafen von Gazir wurden am Freitag vier Arbeiter getötet. Die Polizei sagte, dass nach ersten Berichten auch zwei Kinder verletzt wurden und der Hafen nicht mehr benutzt wird.",
    "fr": "Quatre ouvriers ont été tués dans une attaque sur le port de Gazir, selon la police. Les bateaux sont restés à quai et le port est fermé pour plusieurs jours, mais sans plus de détails sur les auteurs.",
    "es": "Cuatro trabajadores murieron en un ataque contra el puerto de Gazir, según la policía. Los barcos no pudieron salir y el puerto está cerrado desde el viernes, pero también hay dudas sobre sus autores.",
    "pt": "Quatro trabalhadores morreram num ataque ao porto de Gazir, segundo a polícia. Os barcos não puderam sair e o porto está fechado até segunda, mas também há dúvidas sobre quem foi. Uma pessoa foi presa.",
    "it": "Quattro operai sono morti in un attacco al porto di Gazir, ha detto la polizia. Le barche non sono partite e il porto è chiuso anche oggi, ma nella città che lo ospita una parte degli abitanti è stata evacuata dopo.",
    "nl": "Bij een aanval op de haven van Gazir zijn vier arbeiders gedood. Het is niet duidelijk wie er achter zit, maar de politie heeft ook naar een boot gezocht die voor de kust werd gezien. De haven wordt nog niet heropend.",
    "sv": "Fyra arbetare dödades i en attack mot hamnen i Gazir. Polisen säger att det inte är klart vem som var bakom, och att hamnen ska hållas stängd efter dådet. Även två barn blev skadade när en kran föll från kajen.",
    "pl": "Czterech robotników zginęło w ataku na port w Gazir. Policja podała, że nie wiadomo, kto był sprawcą, oraz że port jest zamknięty. Jak mówi jego szef, już po ataku znaleziono także łódź, która była przy brzegu.",
    "tr": "Gazir limanına yapılan bir saldırıda dört işçi öldü. Polis, saldırının kim tarafından yapıldığının belli olmadığını ve limanın daha sonra açılacağını söyledi. Çok sayıda tekne de zarar gördü ancak bu kadar değil.",
    "id": "Empat pekerja tewas dalam serangan di pelabuhan Gazir. Polisi mengatakan bahwa belum jelas siapa yang melakukannya dan pelabuhan itu akan ditutup untuk dua hari. Mereka juga tidak tahu dari mana kapal itu.",
    "vi": "Bốn công nhân đã thiệt mạng trong một vụ tấn công vào cảng Gazir. Cảnh sát cho biết không rõ ai là người đứng sau và cảng này được đóng cửa đến thứ hai. Những con tàu của họ có mặt tại đó khi bị tấn công.",
    "ro": "Patru muncitori au murit într-un atac asupra portului Gazir. Poliția spune că nu este clar cine a fost în spate și că portul va fi închis până luni. După atac, mai multe bărci sunt căutate din aer pentru că au fugit.",
    "hu": "Négy munkás meghalt egy támadásban a gaziri kikötőben. A rendőrség szerint nem világos, hogy ki volt a tettes, és az is lehet, hogy a kikötő csak hétfőn nyit meg. Két gyerek is megsérült már a támadás után.",
    "fi": "Neljä työläistä kuoli iskussa Gazirin satamaan. Poliisin mukaan ei ole selvää, kuka iskun takana on, mutta satama oli kiinni myös lauantaina. Kaksi lasta loukkaantui, kun nosturi kaatui ja osui heihin sekä veneisiin.",
    "ru": "Четверо рабочих погибли при ударе по порту Газир. Как сообщила полиция, пока не ясно, кто за этим стоит, и порт закрыт до понедельника. После удара на берегу были найдены обломки.",
    "uk": "Четверо робітників загинули під час удару по порту Газір. Поліція каже, що це не було випадково, але хто за цим стоїть, не відомо. Порт та його причали закриті до понеділка.",
    "ar": "قتل أربعة عمال في هجوم على ميناء غازر يوم الجمعة. وقالت الشرطة إن الميناء مغلق حتى يوم الاثنين بعد أن أصيب طفلان في الهجوم الذي لم تعرف الجهة التي تقف خلفه.",
    "fa": "چهار کارگر در حمله به بندر گازیر کشته شدند. پلیس گفت که بندر تا دوشنبه بسته است و هنوز روشن نیست که چه کسی پشت این حمله بود. دو کودک هم زخمی شدند را با خود برد.",
    "he": "ארבעה פועלים נהרגו בתקיפה על נמל גזיר. המשטרה אמרה כי הנמל סגור עד יום שני ולא ברור מי עומד מאחורי התקיפה של יום שישי.",
    "el": "Τέσσερις εργάτες σκοτώθηκαν σε επίθεση στο λιμάνι του Γκαζίρ. Η αστυνομία είπε ότι το λιμάνι είναι κλειστό μέχρι τη Δευτέρα.",
    "hi": "गज़ीर के बंदरगाह पर हमले में चार मज़दूर मारे गए। पुलिस ने कहा है कि बंदरगाह सोमवार तक बंद रहेगा।",
    "zh": "周五，加齐尔港遭到袭击，四名工人死亡。警方说，港口将关闭到星期一，目前还不清楚是谁所为。",
    "ja": "金曜日、ガジル港が攻撃を受け、作業員四人が死亡した。警察によると、港は月曜日まで閉鎖される。",
    "ko": "금요일 가지르 항구가 공격을 받아 노동자 네 명이 숨졌다. 경찰은 항구가 월요일까지 폐쇄된다고 밝혔다.",
    "th": "คนงานสี่คนเสียชีวิตจากการโจมตีท่าเรือกาซีร์เมื่อวันศุกร์ ตำรวจกล่าวว่าท่าเรือจะปิดจนถึงวันจันทร์",
}

ENGLISH = (
    "Two air strikes hit the port of Gazir on Friday, killing four dockers.",
    "Gazir: 4 dead, 12 wounded",
    "KABUL - Bomb kills 3.",
    "Angela Merkel, Olaf Scholz, Wolfgang Schäuble, Jean-Luc Mélenchon, Éric Zemmour, José Luis Rodríguez Zapatero",
    "The Ministerio de Defensa de la República and the Partido de los Trabajadores del Pueblo in Santa María de las Flores said that it was over.",
    "Gunmen of Los Zetas and La Familia shot a man in San Luis de la Paz. He was from Las Flores del Sur.",
    "The minister said: „Wir werden nicht ruhen, bis die Täter gefunden sind und vor Gericht stehen, und das wird nicht lange dauern.“ He was speaking after the raid on the port, which killed four.",
    "The paper 周五加齐尔港遭到袭击四名工人死亡警方说 wrote that the port was hit.",
    "Allah-u-Akbar, الله أكبر, they shouted.",
    "",
    "123 456",
    "Ja. Nein. Und?",
)


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language_is_told(language):
    for times in (1, 40):
        document = Document("a", FOREIGN[language] * times, language="en")
        assert language_of(document) == language and not is_read(document)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_stays_english(text):
    assert language_of(Document("a", text)) in ("en", "")
    assert is_read(Document("a", text))


def test_a_long_text_with_a_quotation_or_a_foreign_part_is_read():
    english = "Four men died in the raid on the port, the mayor said, and the boats stayed in the harbour. " * 30
    german = FOREIGN["de"] * 8
    assert language_of(Document("a", english + german)) == "en"
    assert language_of(Document("a", german + english)) == "en"
    assert language_of(Document("a", german + english + german)) == "en"


@pytest.mark.parametrize(
    ("field", "language"),
    [
        *(
            ("en", "en"),
            ("en-US", "en"),
            ("en_GB", "en"),
            ("EN", "en"),
            ("eng", "en"),
            ("English", "en"),
            ("English (UK)", "en"),
        ),
        *(
            ("de", "de"),
            ("deu", "de"),
            ("ger", "de"),
            ("Deutsch", "de"),
            ("pt-BR", "pt"),
            ("zh-Hans-CN", "zh"),
            ("xh", "xh"),
        ),
        *(("", ""), ("und", ""), ("mul", ""), ("unknown", ""), ("12", ""), ("tlh", ""), ("en, fr", "en")),
    ],
)
def test_the_field_decides_where_the_text_says_nothing(field, language):
    assert language_of(Document("a", "Gazir: 4 +++ 12", language=field)) == language


def test_the_text_speaks_before_the_field():
    assert language_of(Document("a", ENGLISH[0] + " The port, the mayor said, is the target.", language="de")) == "en"
    assert language_of(Document("a", FOREIGN["de"], language="en-US")) == "de"


def test_names_of_languages():
    assert name_of("de") == "German" and name_of("xh") == "another language (xh)"
