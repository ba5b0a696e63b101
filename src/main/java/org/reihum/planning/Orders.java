package org.reihum.planning;

import java.util.Optional;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.Suspensions;
import org.springframework.stereotype.Component;

/** Makes an order of what was chosen on a page: the room is looked for anew, it may have been taken meanwhile. */
@Component
class Orders {

    private final FreeRooms rooms;
    private final MovingTurn moving;
    private final Suspensions suspensions;

    Orders(FreeRooms rooms, MovingTurn moving, Suspensions suspensions) {
        this.rooms = rooms;
        this.moving = moving;
        this.suspensions = suspensions;
    }

    /** @return empty when the turn is another's by now */
    Optional<TakingOver.Order> order(Vacancy vacancy, TakeOverForm.Choice choice, TakeOverForm form) {
        if (vacancy.host().value() != form.from()) {
            return Optional.empty();
        }
        HostAt at = rooms.smallest(choice.network(), vacancy)
                .map(room -> new HostAt(choice.network(), room.place().id(), room.house()))
                .orElseGet(() -> moving.atHome(choice.network()));
        return Optional.of(new TakingOver.Order(
                vacancy.series(),
                vacancy.turn(),
                vacancy.host(),
                at,
                choice.exchange(),
                !isSuspended(vacancy),
                form.reasonInOneLine()));
    }

    private boolean isSuspended(Vacancy vacancy) {
        return vacancy.day() != null
                && suspensions.on(vacancy.series(), vacancy.day()).contains(vacancy.host());
    }
}
