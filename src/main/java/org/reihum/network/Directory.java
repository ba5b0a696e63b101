package org.reihum.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks people up as they were on a day, with employer and network in one query. */
@Component
public class Directory {

    private static final String CARDS = """
            select p.id, p.form_of_address, p.title, p.first_name, p.last_name, p.email, p.phone, p.language, p.remark,
                   p.mail_ground, p.ground_note,
                   p.active and p.no_invitations_since is null as invitable,
                   o.id as organisation_id, o.name as organisation, o.size_class,
                   n.id as network_id, n.short_name as network, a.function
            from person p
            left join affiliation a on a.person_id = p.id
                 and (a.valid_from is null or a.valid_from <= :day) and (a.valid_to is null or a.valid_to >= :day)
            left join organisation o on o.id = a.organisation_id
            left join network n on n.id = a.network_id
            """;

    private static final String ORDER = " order by " + GermanOrder.ofPeopleInSql("p") + ", p.id";

    private static final String LINE = "p.first_name || ' ' || p.last_name || ' ' || coalesce(p.email, '') || ' '"
            + " || coalesce(o.name, '') || ' ' || coalesce(n.short_name, '') || ' ' || coalesce(p.ground_note, '')";

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People in whose name, address, organisation or network each word of the text occurs, in any order and case; by
     * name, at most {@code limit} from {@code offset}. Words beyond the eighth do not count.
     */
    public List<PersonCard> search(String text, LocalDate day, int offset, int limit) {
        return search(PeopleFilter.of(text), day, offset, limit);
    }

    /** As {@link #search(String, LocalDate, int, int)}, of those whose ground is as the filter says. */
    List<PersonCard> search(PeopleFilter filter, LocalDate day, int offset, int limit) {
        return asked(filter, day, CARDS + matches(filter) + ORDER + " offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> card(row))
                .list();
    }

    /** How many people {@link #search} finds in all. */
    public int count(String text, LocalDate day) {
        return count(PeopleFilter.of(text), day);
    }

    int count(PeopleFilter filter, LocalDate day) {
        return asked(filter, day, "select count(*) from (" + CARDS + matches(filter) + ") found")
                .query(Integer.class)
                .single();
    }

    /** Whom the filter lets through and who has an address, each once. */
    List<PersonId> addressed(PeopleFilter filter, LocalDate day) {
        return asked(
                        filter,
                        day,
                        "select distinct id from (" + CARDS + matches(filter) + ") found"
                                + " where email is not null order by id")
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }

    /** Whom the filter lets through, by name; whoever works for several stands there as often. */
    public List<PersonId> found(PeopleFilter filter, LocalDate day) {
        return asked(filter, day, CARDS + matches(filter) + ORDER)
                .query((row, number) -> new PersonId(row.getLong("id")))
                .list();
    }

    /** Who works for that organisation on that day, by name. */
    List<PersonCard> workingFor(OrganisationId organisation, LocalDate day) {
        return jdbc.sql(CARDS + " where o.id = :organisation" + ORDER)
                .param("day", day)
                .param("organisation", organisation.value())
                .query((row, number) -> card(row))
                .list();
    }

    /** Those people, by name. */
    public List<PersonCard> cards(Collection<PersonId> people, LocalDate day) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(CARDS + " where p.id in (:ids)" + ORDER)
                .param("day", day)
                .param("ids", people.stream().map(PersonId::value).toList())
                .query((row, number) -> card(row))
                .list();
    }

    /** @throws NotInRegister when there is no such person */
    public PersonCard card(PersonId person, LocalDate day) {
        return cards(List.of(person), day).stream().findFirst().orElseThrow(() -> new NotInRegister(person));
    }

    /** Who represents one of those networks on that day, together with coordination and funder, by name. */
    public List<PersonCard> representatives(Collection<NetworkId> networks, LocalDate day) {
        return jdbc.sql(CARDS + " where n.id in (:networks) or a.function in ('COORDINATOR', 'FUNDER')" + ORDER)
                .param("day", day)
                .param("networks", values(networks))
                .query((row, number) -> card(row))
                .list();
    }

    /** Who works in the circle of one of those networks on that day, or represents it, by name. */
    public List<PersonCard> circle(Collection<NetworkId> networks, LocalDate day) {
        return jdbc.sql(CARDS + " where n.id in (:networks) or o.network_id in (:networks)" + ORDER)
                .param("day", day)
                .param("networks", values(networks))
                .query((row, number) -> card(row))
                .list();
    }

    private static List<Long> values(Collection<NetworkId> networks) {
        // an empty "in ()" is no SQL, and no network has the number 0
        return networks.isEmpty()
                ? List.of(0L)
                : networks.stream().map(NetworkId::value).toList();
    }

    private JdbcClient.StatementSpec asked(PeopleFilter filter, LocalDate day, String sql) {
        return jdbc.sql(sql)
                .param("day", day)
                .param("ground", filter.ground())
                .params(SearchWords.in(filter.text()).parameters());
    }

    private static String matches(PeopleFilter filter) {
        SearchWords words = SearchWords.in(filter.text());
        String named = words.isEmpty() ? " where 1 = 1" : " where " + words.occurIn(LINE);
        if (filter.ground().isEmpty()) {
            return named;
        }
        return named
                + (filter.isWithoutGround()
                        ? " and p.email is not null and p.mail_ground is null"
                        : " and p.mail_ground = :ground");
    }

    private static PersonCard card(ResultSet row) throws SQLException {
        long organisation = row.getLong("organisation_id");
        long network = row.getLong("network_id");
        String sizeClass = row.getString("size_class");
        String function = row.getString("function");
        String ground = row.getString("mail_ground");
        return new PersonCard(
                new PersonId(row.getLong("id")),
                new PersonName(
                        FormOfAddress.valueOf(row.getString("form_of_address")),
                        row.getString("title"),
                        row.getString("first_name"),
                        row.getString("last_name")),
                new Contact(
                        row.getString("email"),
                        row.getString("phone"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("remark"),
                        ground == null ? null : MailGround.valueOf(ground),
                        row.getString("ground_note")),
                row.getBoolean("invitable"),
                organisation == 0 ? null : new OrganisationId(organisation),
                organisation == 0 ? "" : row.getString("organisation"),
                sizeClass == null ? null : SizeClass.valueOf(sizeClass),
                network == 0 ? null : new NetworkId(network),
                network == 0 ? "" : row.getString("network"),
                function == null ? Function.GUEST : Function.valueOf(function));
    }
}
