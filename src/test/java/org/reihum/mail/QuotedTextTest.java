package org.reihum.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 21.11.2026 um 10:00 schrieb IT-Netzwerk <rsvp@example.org>:\n> Kommen Sie?\n> Gruß",
                "Am Sa., 21. Nov. 2026 um 10:00 Uhr schrieb IT-Netzwerk <\nrsvp@example.org>:\n\n> Kommen Sie?",
                "Am 21.11.2026 schrieb IT-Netzwerk:\nKommen Sie?",
                "On Sat, Nov 21, 2026 at 10:00 AM IT-Netzwerk <rsvp@example.org> wrote:\n> Come?",
                "On Sat, Nov 21, 2026 at 10:00 AM IT-Netzwerk\n<rsvp@example.org> wrote:\n\nCome?",
                "-----Ursprüngliche Nachricht-----\nVon: Reihum\nKommen Sie?",
                "-------- Original Message --------\nCome?",
                "---- Weitergeleitete Nachricht ----\nx",
                "________________________________\nVon: Reihum <rsvp@example.org>\nGesendet: heute\nAn: Anna\nBetreff: Einladung\n\nx",
                "Von: Reihum <rsvp@example.org>\nGesendet: Samstag, 21. November 2026 10:00\nAn: Anna\nBetreff: Einladung\n\nx",
                "*Von:* Reihum\n*Gesendet:* gestern\n*An:* Anna\n*Betreff:* Einladung",
                "From: Reihum\nSent: yesterday\nTo: Anna\nSubject: Invitation\n\nx",
                "-- \nAnna Musterlang\nFirma Süd",
                "--\nAnna Musterlang",
                "Von meinem iPhone gesendet\n\n> Am 21.11.2026 um 10:00 schrieb IT-Netzwerk <rsvp@example.org>:\n> x",
                "Gesendet von Outlook für Android\n________________________________\nFrom: x",
                "> Kommen Sie?\n>> Gruß",
                "",
            })
    void whatTheirProgramPutBelowIsCutOff(String below) {
        assertThat(QuotedText.without("Komme gern,\nbringe Frau X mit.\n\n" + below))
                .isEqualTo("Komme gern,\nbringe Frau X mit.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am Mittwoch kann ich leider nicht.",
                "Von: mir aus gern, ich komme.",
                "On Wednesday I cannot come.\nSorry.",
                "Bitte zwei Plätze -- danke",
                "Am 2.12. komme ich.\nMein Kollege schrieb Ihnen schon.",
            })
    void whatThePersonWroteStays(String text) {
        assertThat(QuotedText.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Am 21.11.2026 um 10:00 schrieb Reihum:\n> Kommen Sie?\n> Und zu zweit?\n\nJa, zu zweit.",
                "> Kommen Sie?\nJa, zu zweit.\n> Gruß",
            })
    void answersBelowOrBetweenTheQuotedLinesAreFound(String text) {
        assertThat(QuotedText.without(text)).isEqualTo("Ja, zu zweit.");
    }
}
