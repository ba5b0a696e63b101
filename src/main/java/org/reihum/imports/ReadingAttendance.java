package org.reihum.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.Turnout;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.FormOfAddress;
import org.reihum.network.NetworkId;
import org.reihum.network.PersonName;
import org.reihum.network.Spelling;

/**
 * Reads what lines say of who was at meetings: of one in each line, or of as many as there are columns. The first thing that
 * is wrong with a line refuses it.
 */
final class ReadingAttendance implements Function<Cells, List<AttendanceRow>> {

    private static final PersonName NOBODY = new PersonName(FormOfAddress.NONE, "", "", "");

    private final MeetingsMeant meetings;
    private final FacesMeant faces;
    private final Function<String, Optional<NetworkId>> networks;
    private final GivenAnswers answers;

    ReadingAttendance(
            MeetingsMeant meetings,
            FacesMeant faces,
            Function<String, Optional<NetworkId>> networks,
            GivenAnswers answers) {
        this.meetings = meetings;
        this.faces = faces;
        this.networks = networks;
        this.answers = answers;
    }

    /** @throws BadRow when the line can not be entered */
    @Override
    public List<AttendanceRow> apply(Cells cells) {
        List<PersonName> names = names(cells);
        List<String> emails = Spelt.emails(cells.text(Column.EMAIL));
        Map<MeetingCard, SaidTurnout> turnouts = turnouts(cells);
        if (turnouts.isEmpty()) {
            return List.of();
        }
        Said said = said(cells);
        List<AttendanceRow> rows = new ArrayList<>();
        for (PersonName name : names) {
            String email = ReadingPeople.emailOf(name, names, emails);
            Optional<Face> face = faces.find(name, email.toLowerCase(Locale.ROOT), said.organisation());
            turnouts.forEach((meeting, turnout) -> {
                face.ifPresent(known -> answers.refuseOthers(meeting, known.id(), turnout));
                if (face.isPresent() || isGuest(cells, name, email, turnout)) {
                    rows.add(row(meeting, turnout, who(meeting, name, face, said), said));
                }
            });
        }
        return rows;
    }

    /** What the line says of everybody in it, at all of the meetings. */
    private record Said(
            String organisation,
            @Nullable NetworkId network,
            org.reihum.network.@Nullable Function function,
            boolean signed) {}

    private Said said(Cells cells) {
        return new Said(
                cells.line(Column.ORGANISATION),
                cells.meaning(BadRow.Code.NETWORK, Column.NETWORK, networks).orElse(null),
                cells.meaning(BadRow.Code.FUNCTION, Column.FUNCTION, Words::function)
                        .orElse(null),
                yes(cells, Column.SIGNED));
    }

    private static List<PersonName> names(Cells cells) {
        boolean named = !cells.line(Column.FULL_NAME).isEmpty()
                || !cells.line(Column.LAST_NAME).isEmpty();
        return named || cells.line(Column.EMAIL).isEmpty() ? ReadingPeople.names(cells) : List.of(NOBODY);
    }

    private Map<MeetingCard, SaidTurnout> turnouts(Cells cells) {
        if (cells.repeated().isEmpty()) {
            return Map.of(meetings.of(cells), turnout(cells));
        }
        Map<MeetingCard, SaidTurnout> turnouts = new LinkedHashMap<>();
        cells.repeated().forEach((place, heading) -> {
            String cell = cells.at(place).strip();
            SaidTurnout said = SaidTurnout.of(cell).orElseThrow(() -> bad(heading, cell));
            boolean says = !Spelt.isNothing(cell);
            // two columns may be about the same meeting
            SaidTurnout before = says ? turnouts.putIfAbsent(meetings.of(heading, cells), said) : null;
            if (before != null && !before.equals(said)) {
                throw bad(heading, cell);
            }
        });
        return turnouts;
    }

    private static BadRow bad(String heading, String cell) {
        return BadRow.cell(BadRow.Code.TURNOUT, Column.TURNOUT_AT, heading + ": " + cell);
    }

    /** A list without such a column is one of those who came; where there is one, an empty cell is no tick. */
    private static SaidTurnout turnout(Cells cells) {
        String cell = cells.line(Column.TURNOUT);
        SaidTurnout said = !cells.places().containsKey(Column.TURNOUT)
                ? new SaidTurnout(Turnout.IN_THE_ROOM, false)
                : SaidTurnout.of(cell).orElseThrow(() -> BadRow.cell(BadRow.Code.TURNOUT, Column.TURNOUT, cell));
        return cells.places().containsKey(Column.SIGNED_UP) ? said.signedUp(yes(cells, Column.SIGNED_UP)) : said;
    }

    /** A day is a yes: then it was. */
    private static boolean yes(Cells cells, Column column) {
        String cell = cells.line(column);
        boolean yes = Words.isYes(cell) || Days.of(cell).isPresent();
        if (!yes && !Words.isNo(cell) && !Spelt.isNothing(cell)) {
            throw BadRow.cell(BadRow.Code.YES_OR_NO, column, cell);
        }
        return yes;
    }

    /** Who is in no register: that somebody like that was not there is nothing to note. */
    private static boolean isGuest(Cells cells, PersonName name, String email, SaidTurnout turnout) {
        if (turnout.turnout() == Turnout.NOT_THERE) {
            return false;
        }
        if (name.lastName().isEmpty()) {
            throw BadRow.cell(BadRow.Code.PERSON, Column.EMAIL, email);
        }
        if (!turnout.turnout().came()) {
            throw BadRow.cell(BadRow.Code.PERSON, nameColumn(cells), name.full());
        }
        return true;
    }

    private static AttendanceRow row(MeetingCard meeting, SaidTurnout turnout, Attendee who, Said said) {
        return new AttendanceRow(
                meeting, who, turnout, said.signed(), said.organisation(), said.network(), said.function());
    }

    static Column nameColumn(Cells cells) {
        return cells.places().containsKey(Column.LAST_NAME) ? Column.LAST_NAME : Column.FULL_NAME;
    }

    private static LocalDate dayOf(MeetingCard meeting) {
        return Optional.ofNullable(meeting.day()).orElseThrow();
    }

    /** With what the line says of the day: the list of the day is nearer to it than the register of today. */
    private static Attendee who(MeetingCard meeting, PersonName name, Optional<Face> face, Said said) {
        String organisation = said.organisation();
        Attendee who = face.map(known -> known.on(dayOf(meeting), Spelling.key(organisation)))
                .orElseGet(() -> Attendee.walkIn(name.firstName(), name.lastName(), organisation, said.network()));
        boolean other = !organisation.isEmpty()
                && !Spelling.key(organisation).equals(Spelling.key(who.organisation()))
                && face.isPresent();
        Optional<Face.Job> employer = other ? face.flatMap(known -> known.employer(organisation)) : Optional.empty();
        return new Attendee(
                who.person(),
                who.firstName(),
                who.lastName(),
                other ? employer.map(Face.Job::id).orElse(null) : who.organisationId(),
                other ? employer.map(Face.Job::organisation).orElse(organisation) : who.organisation(),
                other ? employer.map(Face.Job::size).orElse(null) : who.sizeClass(),
                said.network() == null ? who.network() : said.network(),
                said.function() == null ? who.function() : said.function());
    }
}
