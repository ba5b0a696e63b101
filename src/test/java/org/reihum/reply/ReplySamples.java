package org.reihum.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.reihum.invitation.Inviting;
import org.reihum.invitation.Season;
import org.reihum.meeting.House;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.Desk;
import org.reihum.testing.LetterSamples;
import org.reihum.testing.RepliesInTheWild.Client;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** What people are written because of what came in: please confirm, another time is proposed, and an answer in words. */
@TestComponent
class ReplySamples implements LetterSamples {

    private final Mailroom mailroom;
    private final Season season;
    private final Inviting inviting;
    private final TellingHosts telling;
    private final MockMvc mvc;

    ReplySamples(Mailroom mailroom, Season season, Inviting inviting, TellingHosts telling, MockMvc mvc) {
        this.mailroom = mailroom;
        this.season = season;
        this.inviting = inviting;
        this.telling = telling;
        this.mvc = mvc;
    }

    @Override
    public void write() {
        season.letterhead();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            write(language);
        }
        telling.run(mailroom.clock.instant());
        for (long proposal : mailroom.proposals()) {
            new Desk(mvc, "de").press("/desk/replies/" + proposal + "/decline");
        }
    }

    private void write(Locale language) {
        String tag = language.getLanguage();
        Season.Home home = season.home(language == Locale.GERMAN ? "Wangen" : "Sigmaringen");
        var people = List.of("olga", "paul", "rita").stream()
                .map(first -> season.manager(
                        home,
                        new PersonName(FormOfAddress.MS, "Dr.", first, "Stichtag"),
                        first + "-" + tag + "@example.org",
                        language))
                .toList();
        var series = season.series("Antworten " + tag, true, home);
        var meeting = season.meeting(series, Season.details(home, Season.DAY, House.OPEN));
        inviting.invite(meeting, mailroom.clock.instant());
        var round = new Mailroom.Round(home, series, meeting, House.OPEN, people);
        Instant moment = mailroom.clock.instant();
        mailroom.clock.advance(Duration.ofHours(1));
        var olga = mailroom.guest(round, 0).with(Client.EXCHANGE).at(moment);
        var paul = mailroom.guest(round, 1).with(Client.THUNDERBIRD).at(moment);
        var rita = mailroom.guest(round, 2).with(Client.EXCHANGE).at(moment);
        mailroom.read(Arriving.of(olga.reply("ACCEPTED")).to(Season.SENDER).from("a-" + tag + "@example.org"));
        mailroom.read(Arriving.of(paul.delegate("chris@example.org")));
        mailroom.read(
                Arriving.of(rita.saying("Da bin ich in Ulm; leider").counter(Mailroom.BEGIN.plus(Duration.ofDays(1)))));
        mailroom.read(Arriving.words(
                rita.address(), rita.organizer(), "Komme gern <b>und</b> bringe Frau X mit.\n\nGruß", moment));
        new Desk(mvc, tag)
                .press("/desk/replies/" + mailroom.lastKept() + "/write", "text", "Liebe Frau X,\n\ngern!\n\nRosa");
    }
}
