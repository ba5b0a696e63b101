package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reihum.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
class NetworkPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Map<String, String> NEW = Map.of(
            "network.name", "connect Dreiländereck – Lörrach & Waldshut",
            "network.shortName", "connect Dreiländereck",
            "network.region", "Lörrach und Waldshut",
            "network.funded", "true",
            "seat.town", "Lörrach",
            "seat.state", "BW",
            "seat.latitude", "47,615",
            "seat.longitude", "7.661");

    private static final Map<String, String> HOUSE = Map.of(
            "name",
            "Innovations-Center",
            "directions",
            "Bus 6\r\nParkhaus",
            "stepFree",
            "true",
            "rooms[0].name",
            "Saal",
            "rooms[0].rows",
            "90",
            "rooms[0].uShape",
            "34",
            "rooms[0].hybrid",
            "true",
            "rooms[1].name",
            "");

    @Autowired
    MockMvc mvc;

    @Autowired
    EnteringNetwork entering;

    @Autowired
    Premises premises;

    @Autowired
    Networks networks;

    @Test
    void aNewNetworkComesWithItsSeatAndAnAddressOfItsOwn() throws Exception {
        long first = created(send("/desk/networks/new", NEW));
        long second = created(send("/desk/networks/new", NEW));

        NetworkFacts facts = premises.of(new NetworkId(first), TODAY);
        assertThat(facts.network().slug()).isEqualTo("connect-dreilaendereck");
        assertThat(facts.network().profile().funded()).isTrue();
        assertThat(facts.seat()).singleElement().satisfies(seat -> {
            assertThat(seat.name()).isEqualTo("Lörrach");
            assertThat(seat.latitude()).isEqualTo(47.615);
            assertThat(seat.longitude()).isEqualTo(7.661);
        });
        assertThat(premises.of(new NetworkId(second), TODAY).network().slug()).isEqualTo("connect-dreilaendereck-2");
    }

    @ParameterizedTest
    @CsvSource({
        "IT-Netzwerk Ulm/Neu-Ulm, it-netzwerk-ulm-neu-ulm",
        "CyberLAGO e. V., cyberlago-e-v",
        "Größe & Maß, groesse-mass",
        "Café Œuvre, cafe-uvre",
        "'???', netzwerk"
    })
    void slugsAreReadableInAnyAddressBar(String name, String slug) {
        assertThat(EnteringNetwork.slug(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "network.name, '', Der Name fehlt.",
        "network.website, www.example.org, Die Adresse beginnt mit https://",
        "network.website, javascript:alert(1), Die Adresse beginnt mit https://",
        "network.email, hallo, keine vollständige E-Mail-Adresse",
        "seat.town, '', Der Ort fehlt.",
        "seat.state, '', Das Bundesland fehlt.",
        "seat.latitude, 91, Eine Zahl zwischen −90 und 90",
        "seat.longitude, östlich, Eine Zahl zwischen −180 und 180",
        "seat.longitude, NaN, Eine Zahl zwischen −180 und 180"
    })
    void aBadFieldSaysWhyAndNothingIsStored(String field, String typed, String says) throws Exception {
        MockHttpServletResponse answer = send("/desk/networks/new", with(NEW, field, typed));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer))
                .contains(says)
                .contains("href=\"#" + field + "\"", "id=\"" + field + "\"")
                .contains("value=\"Lörrach und Waldshut\"");
        assertThat(networks.findAllByOrderByName()).isEmpty();
    }

    @Test
    void aTownFarFromGermanyIsTakenWithAQuestion() throws Exception {
        Map<String, String> swapped = with(with(NEW, "seat.latitude", "7.661"), "seat.longitude", "47.615");

        MockHttpServletRequestBuilder request = desk(post("/desk/networks/new"));
        swapped.forEach(request::param);
        var answer = mvc.perform(request).andReturn();

        assertThat(answer.getResponse().getStatus()).isEqualTo(302);
        assertThat(answer.getFlashMap().get("done").toString()).contains("Sind Breite und Länge vertauscht?");
    }

    @Test
    void ofTwoWhoEditTheSecondIsToldAndMayOverwrite() throws Exception {
        NetworkId id = network("CyberForum");
        String address = "/desk/networks/" + id.value() + "/edit";
        Map<String, String> first =
                Map.of("version", "0", "name", "Erster", "shortName", "CyberForum", "region", "Karlsruhe");
        send(address, first);

        MockHttpServletResponse told = send(address, with(first, "name", "Zweiter"));

        assertThat(text(told)).contains("Jemand hat hier inzwischen", "value=\"Zweiter\"", "value=\"1\"");
        assertThat(networks.get(id).name()).isEqualTo("Erster");
        assertThat(send(address, with(with(first, "name", "Zweiter"), "version", "1"))
                        .getRedirectedUrl())
                .isEqualTo("/desk/networks/" + id.value());
        assertThat(networks.get(id).name()).isEqualTo("Zweiter");
        assertThat(networks.get(id).slug()).isEqualTo("cyberforum");
    }

    @Test
    void listsAreSortedAsPeopleReadThem() {
        List.of("Virtual Dimension", "Ökonetz", "bwcon", "CyberForum", "bwcon Südwest")
                .forEach(this::network);

        assertThat(premises.all(TODAY))
                .extracting(facts -> facts.network().shortName())
                .containsExactly("bwcon", "bwcon Südwest", "CyberForum", "Ökonetz", "Virtual Dimension");
    }

    @Test
    void aNetworkHasFurtherTownsInOtherStatesEachOnce() throws Exception {
        NetworkId ulm = network("Ulm/Neu-Ulm");
        String address = "/desk/networks/" + ulm.value() + "/places";
        Map<String, String> town =
                Map.of("town", "Neu-Ulm", "state", "BY", "latitude", "48.393", "longitude", "10.011");

        assertThat(send(address, town).getStatus()).isEqualTo(302);
        assertThat(send(address, town).getContentAsString()).contains("Diesen Ort hat das Netzwerk schon.");

        Place further = premises.of(ulm, TODAY).furtherPlaces().get(0);
        send(address + "/" + further.id().value(), with(town, "latitude", "48,4"));
        assertThat(premises.of(ulm, TODAY).furtherPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.latitude()).isEqualTo(48.4));
    }

    @Test
    void aHouseHasRoomsWithSeatsForEachLayout() throws Exception {
        NetworkId id = network("CyberForum");
        String address = "/desk/networks/" + id.value() + "/venues";
        send(address, with(HOUSE, "place", seat(id)));

        NetworkFacts.VenueFacts house = premises.of(id, TODAY).venues().get(0);
        assertThat(house.venue().directions()).isEqualTo("Bus 6\nParkhaus");
        assertThat(house.rooms()).singleElement().satisfies(room -> {
            assertThat(room.seats(Layout.ROWS)).isEqualTo(OptionalInt.of(90));
            assertThat(room.seats(Layout.CLASSROOM)).isEmpty();
            assertThat(room.hybrid()).isTrue();
        });

        Room hall = house.rooms().get(0);
        Map<String, String> changed = with(
                with(
                        with(HOUSE, "place", seat(id)),
                        "rooms[0].id",
                        String.valueOf(hall.id().value())),
                "rooms[1].name",
                "Raum Wiese");
        String edit = address + "/" + house.venue().id().value();
        assertThat(page(edit)).contains("value=\"90\"", "Parkhaus");
        send(edit, with(changed, "version", "0"));
        assertThat(premises.of(id, TODAY).venues().get(0).rooms())
                .extracting(Room::name)
                .containsExactly("Raum Wiese", "Saal");

        assertThat(send(edit, with(changed, "version", "0")).getContentAsString())
                .contains("Jemand hat hier inzwischen", "value=\"Raum Wiese\"");
    }

    @Test
    void aTownHasOneHouseOfAName() throws Exception {
        NetworkId id = network("CyberForum");
        String address = "/desk/networks/" + id.value() + "/venues";
        send(address, with(HOUSE, "place", seat(id)));
        MockHttpServletResponse again =
                send(address, with(with(HOUSE, "place", seat(id)), "name", "INNOVATIONS Center"));
        assertThat(text(again))
                .contains("In diesem Ort steht schon ein Haus dieses Namens.", "id=\"name-error\"", "value=\"90\"");

        send(address, with(with(HOUSE, "place", seat(id)), "name", "Anbau"));
        List<NetworkFacts.VenueFacts> houses = premises.of(id, TODAY).venues();
        assertThat(houses).hasSize(2);
        String edit = address + "/" + houses.get(0).venue().id().value();
        var renamed = with(with(HOUSE, "place", seat(id)), "version", "0");
        assertThat(text(send(edit, renamed))).contains("In diesem Ort steht schon ein Haus dieses Namens.");
        assertThat(send(edit, with(with(renamed, "name", "ANBAU"), "rooms[0].name", "Halle"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(premises.of(id, TODAY).venues())
                .extracting(house -> house.venue().name())
                .containsExactly("ANBAU", "Innovations-Center");
    }

    @ParameterizedTest
    @CsvSource({
        "rooms[0].rows, 0, Plätze: eine ganze Zahl von 1 bis 5000",
        "rooms[0].classroom, 5001, Plätze: eine ganze Zahl von 1 bis 5000",
        "rooms[0].standing, viele, Plätze: eine ganze Zahl von 1 bis 5000",
        "rooms[0].name, '', Der Raum braucht einen Namen.",
        "place, 4711, Bitte wählen Sie."
    })
    void aBadRoomSaysWhyAndNothingIsStored(String field, String typed, String says) throws Exception {
        NetworkId id = network("CyberForum");

        MockHttpServletResponse answer =
                send("/desk/networks/" + id.value() + "/venues", with(with(HOUSE, "place", seat(id)), field, typed));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains(says, "id=\"" + field + "\"", "value=\"34\"");
        assertThat(premises.of(id, TODAY).venues()).isEmpty();
    }

    @Test
    void aHouseIsFoundOnlyUnderItsOwnNetwork() throws Exception {
        NetworkId id = network("bwcon");
        NetworkId other = network("bwcon Südwest");
        send("/desk/networks/" + id.value() + "/venues", with(HOUSE, "place", seat(id)));
        long house = premises.of(id, TODAY).venues().get(0).venue().id().value();

        assertThat(mvc.perform(desk(get("/desk/networks/" + other.value() + "/venues/" + house)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(send("/desk/networks/" + other.value() + "/venues", with(HOUSE, "place", seat(id)))
                        .getContentAsString())
                .contains("Bitte wählen Sie.");
    }

    @Test
    void blockedDaysAreEnteredAndRemoved() throws Exception {
        NetworkId id = network("CyberForum");
        String address = "/desk/networks/" + id.value() + "/blocked";

        MockHttpServletResponse noDay = send(address, Map.of("from", "30. Juni", "reason", "bleibt stehen"));
        assertThat(noDay.getStatus()).isEqualTo(200);
        assertThat(text(noDay)).contains("bleibt stehen", "id=\"from-error\"");
        assertThat(text(send(address, Map.of("from", "2027-02-08", "to", "2027-02-01", "reason", "Messe"))))
                .contains("Der letzte Tag liegt vor dem ersten.", "value=\"2027-02-01\"", "value=\"Messe\"");
        send(address, Map.of("from", "2027-02-08", "to", "", "reason", "Messe; \"LEARN\" = groß"));

        List<BlockedDays> entered = premises.of(id, TODAY).blocked();
        assertThat(entered).singleElement().satisfies(days -> {
            assertThat(days.lastDay()).isEqualTo(LocalDate.of(2027, 2, 8));
            assertThat(days.reason()).isEqualTo("Messe; \"LEARN\" = groß");
        });
        assertThat(page(address)).contains("Mo., 8.2.2027");

        send(address + "/" + entered.get(0).id() + "/remove", Map.of());
        assertThat(premises.of(id, TODAY).blocked()).isEmpty();
    }

    private NetworkId network(String name) {
        return entering.enter(
                new NetworkProfile(name, name, "Region", null, false, null, null),
                new Spot("Sitzstadt", FederalState.BW, 48.5, 9.1));
    }

    private String seat(NetworkId id) {
        return String.valueOf(premises.of(id, TODAY).seat().get(0).id().value());
    }

    private static Map<String, String> with(Map<String, String> form, String field, String typed) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, typed);
        return changed;
    }

    private MockHttpServletResponse send(String address, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = desk(post(address));
        form.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private String page(String address) throws Exception {
        return text(mvc.perform(desk(get(address))).andReturn().getResponse());
    }

    private static MockHttpServletRequestBuilder desk(MockHttpServletRequestBuilder request) {
        return request.locale(Locale.GERMAN).with(user("rosa@example.org")).with(csrf());
    }

    private static String text(MockHttpServletResponse page) throws UnsupportedEncodingException {
        return HtmlUtils.htmlUnescape(page.getContentAsString());
    }

    private static long created(MockHttpServletResponse answer) {
        String address = answer.getRedirectedUrl();
        assertThat(address).startsWith("/desk/networks/");
        return Long.parseLong(address.substring("/desk/networks/".length()));
    }
}
