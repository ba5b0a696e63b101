package org.reihum.chasing;

import java.util.Collection;
import org.reihum.invitation.Answer;
import org.reihum.invitation.AskedGuest;
import org.reihum.invitation.Seat;
import org.reihum.network.Network;

/**
 * How the people of one network have answered; who sends a substitute is not counted beside the substitute.
 *
 * @param represented whether somebody comes who stands for it
 */
record NetworkStand(long id, String name, int yes, int maybe, int open, int no, int waiting, boolean represented) {

    static NetworkStand of(Network network, Collection<AskedGuest> guests) {
        return new NetworkStand(
                network.id().value(),
                network.shortName(),
                (int) guests.stream().filter(AskedGuest::comes).count(),
                count(guests, Answer.MAYBE),
                count(guests, Answer.OPEN),
                count(guests, Answer.NO),
                (int) guests.stream().filter(g -> g.seat() == Seat.WAITING).count(),
                guests.stream().anyMatch(guest -> guest.represents() && guest.comes()));
    }

    private static int count(Collection<AskedGuest> guests, Answer answer) {
        return (int) guests.stream().filter(guest -> guest.answer() == answer).count();
    }

    public int all() {
        return yes + maybe + open + no + waiting;
    }
}
