package org.reihum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.Desk;
import org.reihum.testing.MeetingInSql;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Measures lists of 2,000 firms and the choice among their 2,000 people, each beside plain SQL for the same rows. */
@DatabaseTest
@Tag("bench")
class AudienceBenchTest {

    private static final int MANY = 2000;

    private static BenchTable table;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Desk rosa;

    @BeforeAll
    static void newTable() {
        table = new BenchTable("audience on " + System.getProperty("reihum.test.database", "h2"));
    }

    @AfterAll
    static void write() throws IOException {
        table.write();
    }

    /** Everybody works for a firm of their own, of six trades in 29 towns; every third was at the meeting before. */
    @BeforeEach
    void people() {
        rosa = new Desk(mvc);
        new MeetingInSql(jdbc, MovableClock.START).write(50, MANY).meetings(2, 2);
        run("insert into organisation (id, name, kind, network_id, trade, municipality, version) select id + 10,"
                + " 'Firma ' || id || ' GmbH', 'COMPANY', 1, 'Branche ' || mod(id, 6), 'Ort ' || mod(id, 29), 0"
                + " from person");
        run("update affiliation set organisation_id = person_id + 10");
        run("update person set mail_ground = null where mod(id, 5) = 0");
        run("update meeting set takes_place_on = date '2026-10-14' where id = 2");
        run("insert into attendance (meeting_id, person_id, first_name, last_name, organisation, function,"
                + " signed, method, checked_in_by) select 2, id, first_name, last_name, '', 'COMPANY', true,"
                + " 'LIST', 'Rosa' from person where mod(id, 3) = 0");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private void measure(String what, BenchTable.Figure reference, String address) throws Exception {
        table.measure(
                what, reference, () -> assertThat(rosa.see(address).status()).isEqualTo(200));
    }

    @Test
    void firms() throws Exception {
        var bare = table.measure(
                "bare SQL: 50 of 2,000 firms by name",
                () -> assertThat(jdbc.sql("select * from organisation order by lower(name), id fetch next 50 rows only")
                                .query()
                                .listOfRows())
                        .hasSize(50));
        measure("page of 2,000 firms", bare, "/desk/organisations");
        measure("last page of 2,000 firms", bare, "/desk/organisations?page=40");
        measure("search: two words, name and town", bare, "/desk/organisations?q=firma+ort");
        measure("search: a person's name", bare, "/desk/organisations?q=muster19");
        measure("one trade in one town", bare, "/desk/organisations?trade=Branche 3&municipality=Ort 7");
    }

    @Test
    void groups() throws Exception {
        var bare = table.measure(
                "bare SQL: ids of 2,000 people by name",
                () -> assertThat(jdbc.sql("select p.id from person p join affiliation a on a.person_id = p.id"
                                        + " join organisation o on o.id = a.organisation_id where o.network_id = 1"
                                        + " order by lower(p.last_name), lower(p.first_name), p.id")
                                .query(Long.class)
                                .list())
                        .hasSize(MANY));
        String page = "/desk/meetings/1/audience?network=1";
        assertThat(rosa.see(page).body()).contains("1.600", "400");
        measure("whom to invite: 2,000 people", bare, page);
        measure("whom to invite: 2,000, never there", bare, page + "&history=NEVER_THERE");
        measure("whom to invite: two trades", bare, page + "&trade=Branche 1&trade=Branche 2&history=CAME_LAST");
        measure("letter list of 2,000 firms", bare, "/desk/meetings/1/letter-list?network=1");
    }
}
