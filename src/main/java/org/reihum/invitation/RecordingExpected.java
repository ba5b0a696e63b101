package org.reihum.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.Directory;
import org.reihum.network.NotInRegister;
import org.reihum.network.PersonCard;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over from lists kept elsewhere who was expected at a meeting that is over and to which nobody was invited from here.
 * Nobody is written to, and the meeting gets no sender: nothing can leave for it. When somebody answered is not known.
 */
@Component
public class RecordingExpected {

    private final Timetable timetable;
    private final Directory directory;
    private final Seatings seatings;
    private final Invitations invitations;
    private final InvitationEvents trace;

    RecordingExpected(
            Timetable timetable,
            Directory directory,
            Seatings seatings,
            Invitations invitations,
            InvitationEvents trace) {
        this.timetable = timetable;
        this.directory = directory;
        this.seatings = seatings;
        this.invitations = invitations;
        this.trace = trace;
    }

    /**
     * What was on record of one of them before is replaced.
     *
     * @throws IllegalStateException when people were invited from here: what they have answered stands
     */
    @Transactional
    public void record(MeetingId id, SeatsOnRecord said, Instant now) {
        MeetingCard meeting = timetable.card(id);
        if (meeting.invitedFromHere()) {
            throw new IllegalStateException("people were invited to " + id);
        }
        Seating seating = seatings.lock(id).orElseGet(() -> new Seating(id, meeting.capacity()));
        Map<PersonId, Invitation> known = known(id, said.people());
        Instant morning = dayOf(meeting).atStartOfDay(meeting.zone()).toInstant();
        Stream.concat(said.freed().stream(), said.came().stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(invitation -> invitation.answer() == Answer.NO
                        || invitation.seat() == Seat.SEATED && said.freed().contains(invitation.person()))
                .forEach(invitation -> withdraw(invitation, seating, now));
        Map<PersonId, PersonCard> cards = cards(meeting, said, known);
        said.expected().forEach(person -> record(invited(meeting, person, known, cards), seating, null));
        said.excused().forEach(person -> record(invited(meeting, person, known, cards), seating, morning));
        seatings.saveAndFlush(seating);
        // whoever counts next does so by SQL
        invitations.flush();
    }

    /** Also who is not invited any more. */
    private Map<PersonId, Invitation> known(MeetingId id, List<PersonId> people) {
        Map<PersonId, Invitation> known = new HashMap<>();
        invitations
                .findByMeetingIdAndPersonIdIn(
                        id.value(), people.stream().map(PersonId::value).toList())
                .forEach(invitation -> known.put(invitation.person(), invitation));
        return known;
    }

    /** Of those who are to be invited. */
    private Map<PersonId, PersonCard> cards(MeetingCard meeting, SeatsOnRecord said, Map<PersonId, Invitation> known) {
        List<PersonId> missing = Stream.concat(said.expected().stream(), said.excused().stream())
                .filter(person ->
                        !known.containsKey(person) || known.get(person).isWithdrawn())
                .distinct()
                .toList();
        Map<PersonId, PersonCard> cards = new HashMap<>();
        if (!missing.isEmpty()) {
            directory.cards(missing, dayOf(meeting)).forEach(card -> cards.putIfAbsent(card.id(), card));
        }
        return cards;
    }

    private static LocalDate dayOf(MeetingCard meeting) {
        return Optional.ofNullable(meeting.day()).orElseThrow();
    }

    /** As if nobody had ever said that a seat was meant for the person. */
    private static void withdraw(Invitation invitation, Seating seating, Instant now) {
        if (invitation.seat() == Seat.SEATED) {
            seating.release(invitation.party());
        }
        invitation.withdraw(now);
    }

    private static void record(Invitation invitation, Seating seating, @Nullable Instant gaveUp) {
        if (invitation.seat() == Seat.SEATED) {
            seating.release(invitation.party());
        }
        invitation.recordAs(new AnswerOnRecord(
                gaveUp == null ? Answer.YES : Answer.NO,
                null,
                null,
                Channel.RECORD,
                gaveUp == null ? Seat.SEATED : Seat.NONE,
                null,
                null,
                gaveUp,
                null,
                null,
                0));
        seating.account(invitation);
    }

    /** When is not known: before it began. */
    private Invitation invited(
            MeetingCard meeting, PersonId person, Map<PersonId, Invitation> known, Map<PersonId, PersonCard> cards) {
        Instant begins = meeting.begins().orElseThrow();
        Invitation before = known.get(person);
        if (before != null && !before.isWithdrawn()) {
            return before;
        }
        PersonCard card = Optional.ofNullable(cards.get(person)).orElseThrow(() -> new NotInRegister(person));
        if (before != null) {
            before.inviteAgain(card, meeting.sequence(), begins);
            return before;
        }
        var invitation = new Invitation(meeting.id(), card, meeting.sequence(), begins);
        invitations.save(invitation);
        trace.note(InvitationEvent.Kind.INVITED, invitation, begins);
        return invitation;
    }
}
