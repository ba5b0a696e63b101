package org.reihum.planning;

import java.time.LocalDate;
import java.util.Optional;
import org.reihum.meeting.HostAt;
import org.reihum.meeting.House;
import org.reihum.meeting.Suspensions;
import org.springframework.stereotype.Component;

/** Makes an order of what was chosen on a page. All is looked up anew: room or turn may have gone meanwhile. */
@Component
class Orders {

    private final Substitutes substitutes;
    private final Suspensions suspensions;

    Orders(Substitutes substitutes, Suspensions suspensions) {
        this.substitutes = substitutes;
        this.suspensions = suspensions;
    }

    /** @return empty when the turn is another's by now, or the chosen network can not take it, or not in exchange */
    Optional<TakingOver.Order> order(Vacancy vacancy, TakeOverForm form, LocalDate today) {
        if (vacancy.host().value() != form.from()) {
            return Optional.empty();
        }
        return form.chosen()
                .flatMap(choice -> substitutes.rank(vacancy, today).stream()
                        .filter(one -> one.network().equals(choice.network()))
                        .filter(one -> offers(one, choice))
                        .findFirst()
                        .map(one -> order(vacancy, one, choice, form)));
    }

    private static boolean offers(Substitute substitute, TakeOverForm.Choice choice) {
        return choice.exchange().isEmpty()
                || substitute
                        .exchange()
                        .flatMap(turn -> TurnRef.read(turn.key()))
                        .equals(choice.exchange());
    }

    private TakingOver.Order order(Vacancy vacancy, Substitute host, TakeOverForm.Choice choice, TakeOverForm form) {
        House house = host.room().map(FreeRooms.FreeRoom::house).orElse(House.OPEN);
        return new TakingOver.Order(
                vacancy.series(),
                vacancy.turn(),
                vacancy.host(),
                new HostAt(host.network(), host.place().id(), house),
                choice.exchange(),
                !isSuspended(vacancy),
                form.reasonInOneLine());
    }

    private boolean isSuspended(Vacancy vacancy) {
        return vacancy.day() != null
                && suspensions.on(vacancy.series(), vacancy.day()).contains(vacancy.host());
    }
}
