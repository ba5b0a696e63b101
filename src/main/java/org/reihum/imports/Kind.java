package org.reihum.imports;

import static org.reihum.imports.Column.ADDRESS;
import static org.reihum.imports.Column.CITY;
import static org.reihum.imports.Column.CONSENT;
import static org.reihum.imports.Column.DAY;
import static org.reihum.imports.Column.DIRECTIONS;
import static org.reihum.imports.Column.EMAIL;
import static org.reihum.imports.Column.FIRST_NAME;
import static org.reihum.imports.Column.FORM_OF_ADDRESS;
import static org.reihum.imports.Column.FULL_NAME;
import static org.reihum.imports.Column.FUNCTION;
import static org.reihum.imports.Column.GROUND;
import static org.reihum.imports.Column.GROUND_NOTE;
import static org.reihum.imports.Column.HOST;
import static org.reihum.imports.Column.HOUSE;
import static org.reihum.imports.Column.HYBRID;
import static org.reihum.imports.Column.KIND_OF_ORGANISATION;
import static org.reihum.imports.Column.LANGUAGE;
import static org.reihum.imports.Column.LAST_NAME;
import static org.reihum.imports.Column.LAYOUT;
import static org.reihum.imports.Column.MEETING;
import static org.reihum.imports.Column.MEETING_NUMBER;
import static org.reihum.imports.Column.MOBILE;
import static org.reihum.imports.Column.MUNICIPALITY;
import static org.reihum.imports.Column.NETWORK;
import static org.reihum.imports.Column.NOTE;
import static org.reihum.imports.Column.NUMBER;
import static org.reihum.imports.Column.ORGANISATION;
import static org.reihum.imports.Column.PHONE;
import static org.reihum.imports.Column.POSTCODE;
import static org.reihum.imports.Column.ROOM;
import static org.reihum.imports.Column.SEATS;
import static org.reihum.imports.Column.SEATS_CLASSROOM;
import static org.reihum.imports.Column.SEATS_ROWS;
import static org.reihum.imports.Column.SEATS_STANDING;
import static org.reihum.imports.Column.SEATS_U_SHAPE;
import static org.reihum.imports.Column.SERIES;
import static org.reihum.imports.Column.SIGNED;
import static org.reihum.imports.Column.SIGNED_UP;
import static org.reihum.imports.Column.SIZE;
import static org.reihum.imports.Column.STAMP;
import static org.reihum.imports.Column.STATE;
import static org.reihum.imports.Column.STEP_FREE;
import static org.reihum.imports.Column.STREET;
import static org.reihum.imports.Column.TITLE;
import static org.reihum.imports.Column.TOPIC;
import static org.reihum.imports.Column.TRADE;
import static org.reihum.imports.Column.TURNOUT;
import static org.reihum.imports.Column.TURNOUT_AT;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lines of a table are. */
enum Kind {
    PEOPLE(
            FULL_NAME,
            List.of(Set.of(LAST_NAME, FULL_NAME), Set.of(ORGANISATION)),
            List.of(
                    FORM_OF_ADDRESS,
                    TITLE,
                    FIRST_NAME,
                    LAST_NAME,
                    FULL_NAME,
                    EMAIL,
                    PHONE,
                    MOBILE,
                    ORGANISATION,
                    TRADE,
                    SIZE,
                    STREET,
                    POSTCODE,
                    MUNICIPALITY,
                    ADDRESS,
                    NETWORK,
                    FUNCTION,
                    LANGUAGE,
                    GROUND,
                    CONSENT,
                    NOTE),
            "people"),
    ORGANISATIONS(
            ORGANISATION,
            List.of(Set.of(ORGANISATION)),
            List.of(
                    ORGANISATION,
                    KIND_OF_ORGANISATION,
                    TRADE,
                    SIZE,
                    STREET,
                    POSTCODE,
                    MUNICIPALITY,
                    ADDRESS,
                    EMAIL,
                    PHONE,
                    NETWORK),
            "organisations"),
    MEETINGS(
            TOPIC,
            List.of(Set.of(DAY), Set.of(HOST)),
            List.of(MEETING_NUMBER, DAY, HOST, CITY, TOPIC, SERIES, STATE),
            "meetings"),
    VENUES(
            HOUSE,
            List.of(Set.of(HOUSE)),
            List.of(
                    HOUSE,
                    NETWORK,
                    CITY,
                    STREET,
                    POSTCODE,
                    ADDRESS,
                    ROOM,
                    SEATS,
                    LAYOUT,
                    SEATS_ROWS,
                    SEATS_CLASSROOM,
                    SEATS_U_SHAPE,
                    SEATS_STANDING,
                    HYBRID,
                    STEP_FREE,
                    DIRECTIONS),
            "networks"),
    ATTENDANCE(
            FULL_NAME,
            List.of(Set.of(FULL_NAME, LAST_NAME, EMAIL), Set.of(DAY, MEETING, TURNOUT_AT)),
            List.of(
                    MEETING,
                    DAY,
                    CITY,
                    SERIES,
                    FORM_OF_ADDRESS,
                    TITLE,
                    FIRST_NAME,
                    LAST_NAME,
                    FULL_NAME,
                    EMAIL,
                    ORGANISATION,
                    NETWORK,
                    FUNCTION,
                    TURNOUT,
                    SIGNED_UP,
                    SIGNED,
                    TURNOUT_AT),
            "meetings"),
    /** A list of ours that was edited elsewhere. */
    EDITED_PEOPLE(
            FULL_NAME,
            List.of(Set.of(NUMBER), Set.of(LAST_NAME), Set.of(ORGANISATION)),
            List.of(
                    FORM_OF_ADDRESS,
                    TITLE,
                    FIRST_NAME,
                    LAST_NAME,
                    EMAIL,
                    PHONE,
                    ORGANISATION,
                    NETWORK,
                    FUNCTION,
                    LANGUAGE,
                    GROUND,
                    GROUND_NOTE,
                    NOTE,
                    NUMBER,
                    STAMP),
            "people"),
    /** A list of ours that was edited elsewhere. */
    EDITED_ORGANISATIONS(
            ORGANISATION,
            List.of(Set.of(NUMBER), Set.of(ORGANISATION)),
            List.of(
                    ORGANISATION,
                    KIND_OF_ORGANISATION,
                    TRADE,
                    SIZE,
                    ADDRESS,
                    MUNICIPALITY,
                    EMAIL,
                    PHONE,
                    NUMBER,
                    STAMP),
            "organisations");

    /** Those that somebody names; the others are recognised. */
    static final List<Kind> NAMED = List.of(PEOPLE, ORGANISATIONS, VENUES, MEETINGS, ATTENDANCE);

    /** Those of which every line is entered only when somebody says so. */
    static final List<Kind> EDITED = List.of(EDITED_PEOPLE, EDITED_ORGANISATIONS);

    private final Column ofBareName;
    private final List<Set<Column>> required;
    private final List<Column> columns;
    private final String section;

    Kind(Column ofBareName, List<Set<Column>> required, List<Column> columns, String section) {
        this.ofBareName = ofBareName;
        this.required = required;
        this.columns = columns;
        this.section = section;
    }

    /** Where one sees what was entered. */
    public String page() {
        return "/desk/" + section;
    }

    /** The entry of the menu under which it is found; the menu has none for organisations, they stand beside the people. */
    public String menu() {
        return section.equals("organisations") ? "people" : section;
    }

    /** What a column with no other heading than "Name" is. */
    Column ofBareName() {
        return ofBareName;
    }

    /** In the order in which they are offered. */
    public List<Column> columns() {
        return columns;
    }

    public boolean isEdited() {
        return EDITED.contains(this);
    }

    /** Of each set a table must have one. */
    List<Set<Column>> required() {
        return required;
    }

    static Optional<Kind> of(String name) {
        return List.of(values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
