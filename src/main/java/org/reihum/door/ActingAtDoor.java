package org.reihum.door;

import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.attendance.Attendance;
import org.reihum.attendance.Attendances;
import org.reihum.attendance.Attendee;
import org.reihum.attendance.CheckIn;
import org.reihum.attendance.CheckInMethod;
import org.reihum.attendance.CheckedIn;
import org.reihum.attendance.CheckingIn;
import org.reihum.door.DoorAnswer.Result;
import org.reihum.invitation.InvitationId;
import org.reihum.invitation.TicketHolder;
import org.reihum.invitation.Tickets;
import org.reihum.network.Function;
import org.reihum.network.PersonId;
import org.springframework.stereotype.Component;

/** Does what a helper has pressed, or says why not. The same act again has no further effect. */
@Component
class ActingAtDoor {

    private final CheckingIn checkingIn;
    private final Attendances attendances;
    private final DoorGuests guests;
    private final ExcusingAtDoor excusing;
    private final Tickets tickets;
    private final Validator validator;

    ActingAtDoor(
            CheckingIn checkingIn,
            Attendances attendances,
            DoorGuests guests,
            ExcusingAtDoor excusing,
            Tickets tickets,
            Validator validator) {
        this.checkingIn = checkingIn;
        this.attendances = attendances;
        this.guests = guests;
        this.excusing = excusing;
        this.tickets = tickets;
        this.validator = validator;
    }

    /** @param at when it was done, by our clock; it may have waited for a network since */
    DoorAnswer act(OpenDoor door, DoorAct act, Instant at, Instant now) {
        if (act.act() == null || !validator.validate(act).isEmpty()) {
            return DoorAnswer.of(act, Result.INVALID);
        }
        return switch (act.act()) {
            case IN -> act.code() == null ? person(door, act, at, now) : code(door, act, act.code(), at, now);
            case WALK_IN -> walkIn(door, act, at, now);
            case OUT -> out(door, act, at, now);
            case EXCUSED -> excuse(door, act, now);
        };
    }

    private DoorAnswer person(OpenDoor door, DoorAct act, Instant at, Instant now) {
        Optional<PersonId> person = invited(door, act.person()).map(guest -> new PersonId(act.person()));
        return person.map(who -> {
                    CheckIn how = how(door, act, CheckInMethod.LIST, at);
                    return answer(door, act, who.value(), checkingIn.person(door.id(), who, how, now));
                })
                .orElseGet(() -> DoorAnswer.of(act, Result.NOT_INVITED));
    }

    private DoorAnswer code(OpenDoor door, DoorAct act, String code, Instant at, Instant now) {
        Optional<TicketHolder> holder = tickets.read(code.strip());
        if (holder.isEmpty()) {
            return DoorAnswer.of(act, Result.UNKNOWN_CODE);
        }
        if (!holder.get().meeting().equals(door.id())) {
            return DoorAnswer.of(act, Result.OTHER_MEETING);
        }
        PersonId who = holder.get().person();
        CheckIn how = how(door, act, CheckInMethod.QR, at);
        return answer(door, act, who.value(), checkingIn.person(door.id(), who, how, now));
    }

    private DoorAnswer walkIn(OpenDoor door, DoorAct act, Instant at, Instant now) {
        String lastName = DoorAct.text(act.lastName());
        if (lastName.isEmpty()) {
            return DoorAnswer.of(act, Result.INVALID);
        }
        var guest = new Attendee(
                null,
                DoorAct.text(act.firstName()),
                lastName,
                null,
                DoorAct.text(act.organisation()),
                null,
                null,
                Function.GUEST);
        CheckIn how = how(door, act, CheckInMethod.LIST, at);
        return answer(door, act, null, checkingIn.walkIn(door.id(), guest, how, now));
    }

    private DoorAnswer out(OpenDoor door, DoorAct act, Instant at, Instant now) {
        CheckIn how = how(door, act, CheckInMethod.LIST, at);
        CheckedIn undone = checkingIn.undo(door.id(), attendance(door, act), how, now);
        if (undone instanceof CheckedIn.Refused refused) {
            return DoorAnswer.of(act, Result.valueOf(refused.name()));
        }
        return DoorAnswer.of(act, undone instanceof CheckedIn.In ? Result.OUT : Result.WAS_OUT);
    }

    /** 0, which nobody has, when there is nothing to take back. */
    private long attendance(OpenDoor door, DoorAct act) {
        if (act.attendance() != null) {
            return act.attendance();
        }
        if (act.undoes() != null) {
            return checkingIn.entered(door.id(), act.undoes()).orElse(0L);
        }
        return act.person() == null
                ? 0
                : attendances
                        .of(door.id(), new PersonId(act.person()))
                        .map(Attendance::id)
                        .orElse(0L);
    }

    private DoorAnswer excuse(OpenDoor door, DoorAct act, Instant now) {
        Optional<InvitationId> guest = invited(door, act.person());
        if (guest.isEmpty()) {
            return DoorAnswer.of(act, Result.NOT_INVITED);
        }
        if (!door.isTime(now)) {
            return DoorAnswer.of(act, door.meeting().cancelled() ? Result.CANCELLED : Result.NOT_YET);
        }
        if (!excusing.isKnown(door.id(), act.nonce())
                && attendances.of(door.id(), new PersonId(act.person())).isPresent()) {
            return DoorAnswer.of(act, Result.IS_HERE);
        }
        boolean done = excusing.excuse(door.id(), guest.get(), act.nonce(), door.desk(), now);
        return DoorAnswer.of(act, done ? Result.EXCUSED : Result.HAS_BEGUN);
    }

    private Optional<InvitationId> invited(OpenDoor door, @Nullable Long person) {
        return person == null ? Optional.empty() : guests.invitation(door.id(), new PersonId(person));
    }

    private static CheckIn how(OpenDoor door, DoorAct act, CheckInMethod method, Instant at) {
        String signature = door.link().signature() ? act.signature() : null;
        return new CheckIn(method, at, door.desk(), signature != null, act.isOnline(), signature, act.nonce());
    }

    private static DoorAnswer answer(OpenDoor door, DoorAct act, @Nullable Long person, CheckedIn done) {
        if (done instanceof CheckedIn.Refused refused) {
            return DoorAnswer.of(act, Result.valueOf(refused.name()));
        }
        if (done instanceof CheckedIn.AlreadyIn there) {
            String at = there.at() == null
                    ? ""
                    : DoorStands.hour(there.at(), door.meeting().zone());
            return new DoorAnswer(act.nonce(), Result.ALREADY_IN, there.attendance(), person, at, there.by());
        }
        CheckedIn.In in = (CheckedIn.In) done;
        return new DoorAnswer(act.nonce(), Result.IN, in.attendance(), person, "", door.desk());
    }
}
