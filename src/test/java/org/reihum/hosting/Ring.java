package org.reihum.hosting;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.reihum.mail.Letterhead;
import org.reihum.mail.Letterheads;
import org.reihum.meeting.Series;
import org.reihum.network.Affiliation;
import org.reihum.network.Affiliations;
import org.reihum.network.Contact;
import org.reihum.network.FormOfAddress;
import org.reihum.network.Function;
import org.reihum.network.MailGround;
import org.reihum.network.NetworkId;
import org.reihum.network.Organisation;
import org.reihum.network.OrganisationKind;
import org.reihum.network.Organisations;
import org.reihum.network.People;
import org.reihum.network.Person;
import org.reihum.network.PersonName;
import org.reihum.testing.Country;
import org.reihum.testing.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Four networks whose meetings go round: Ulm with Olga (German), Karlsruhe with Kim (English), Lörrach with a mailbox
 * only, Hanau without any address.
 */
final class Ring {

    private static final String BASE = "https://reihum.example.org";

    final Country country;
    final NetworkId ulm;
    final NetworkId karlsruhe;
    final NetworkId loerrach;
    final NetworkId hanau;
    final Series series;

    private final ApplicationContext beans;
    private final JdbcClient jdbc;

    Ring(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(JdbcClient.class);
        country = Country.in(beans);
        ulm = country.ulm();
        karlsruhe = country.karlsruhe();
        loerrach = country.loerrach();
        hanau = country.hanau();
        series = country.series("runde", ulm, karlsruhe, loerrach, hanau);
        beans.getBean(Letterheads.class)
                .set(new Letterhead(URI.create(BASE), "Netzwerk der Netzwerke", "post@reihum.example.org"));
        manager(ulm, "Olga", "Stichtag", Locale.GERMAN);
        manager(karlsruhe, "Kim", "Umlauf", Locale.ENGLISH);
        jdbc.sql("update network set email = 'buero.loerrach@example.org' where id = :id")
                .param("id", loerrach.value())
                .update();
    }

    void manager(NetworkId network, String first, String last, Locale language) {
        var name = new PersonName(FormOfAddress.MS, "Dr.", first, last);
        var contact = new Contact(
                last.toLowerCase(Locale.ROOT) + "@example.org", null, language, null, MailGround.MEMBER, null);
        Person person = beans.getBean(People.class).save(new Person(name, contact));
        Organisation office = beans.getBean(Organisations.class)
                .save(new Organisation("Büro " + last, OrganisationKind.NETWORK, null, network));
        beans.getBean(Affiliations.class)
                .save(new Affiliation(person.id(), office.id(), network, Function.NETWORK_MANAGER, null));
    }

    /** A letter for 2027, answers by 12 December, planning on 19 December 2026; the clock says 21 November. */
    RoundLetter draft() {
        var text = new RoundLetter.Text(
                "Rundbrief 2027",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                LocalDate.of(2026, 12, 12),
                LocalDate.of(2026, 12, 19),
                "Es wird ein volles Jahr.");
        return beans.getBean(RoundLetters.class)
                .save(new RoundLetter(series.id(), text, "rosa@example.org", MovableClock.START));
    }

    RoundLetter sent() {
        RoundLetter letter = draft();
        beans.getBean(SendingRound.class).send(letter.id(), "rosa@example.org", MovableClock.START);
        return beans.getBean(RoundLetters.class).get(letter.id());
    }

    record Posted(String address, String subject, String text, String html) {

        /** The personal page, without scheme and host. */
        String path() {
            return text.lines()
                    .filter(line -> line.contains(": " + BASE))
                    .map(line -> line.substring(line.indexOf(BASE) + BASE.length()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    List<Posted> letters() {
        return jdbc.sql("select * from outbox_letter order by id")
                .query((row, number) -> new Posted(
                        row.getString("recipient_address"),
                        row.getString("subject"),
                        row.getString("plain_text"),
                        row.getString("html")))
                .list();
    }

    /** The last letter to that address. */
    Posted letterTo(String address) {
        return letters().stream()
                .filter(letter -> letter.address().equals(address))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
