package org.reihum.handout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What was typed from a sheet.
 *
 * @param shown the lines that were marked when the page was opened: only what differs from it is changed, so that two who
 *     type the same sheet do not undo each other's marks
 * @param marked the lines that are signed
 * @param guests who wrote themselves below the list
 * @param nonce names this one page, so that what it enters counts once when it is sent again
 * @param reason why a closed list changes
 */
record TypedSheet(Set<Integer> shown, Set<Integer> marked, List<Guest> guests, UUID nonce, String reason) {

    private static final int LONGEST_REASON = 500;

    /** Somebody who wrote his name below the list. */
    record Guest(String lastName, String firstName, String organisation) {

        static final Guest NOBODY = new Guest("", "", "");

        boolean isBlank() {
            return equals(NOBODY);
        }
    }

    static TypedSheet of(Sheet sheet, MultiValueMap<String, String> typed, UUID nonce) {
        List<Guest> guests = IntStream.range(0, sheet.blank())
                .mapToObj(at -> new Guest(
                        at(typed, "lastName", at, 150),
                        at(typed, "firstName", at, 100),
                        at(typed, "organisation", at, 200)))
                .toList();
        return new TypedSheet(
                numbers(typed, "shown"),
                numbers(typed, "signed"),
                guests,
                nonce,
                at(typed, "reason", 0, LONGEST_REASON));
    }

    static TypedSheet asOnTheList(Sheet sheet) {
        Set<Integer> signed = sheet.lines().stream()
                .filter(Sheet.Line::signed)
                .map(line -> line.print().number())
                .collect(Collectors.toSet());
        List<Guest> nobody =
                IntStream.range(0, sheet.blank()).mapToObj(at -> Guest.NOBODY).toList();
        return new TypedSheet(signed, signed, nobody, UUID.randomUUID(), "");
    }

    /** Names one thing that this page enters: somebody else on the same page, after going back to it, is another. */
    String act(String what) {
        return UUID.nameUUIDFromBytes((nonce + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether somebody's last name was left out. */
    boolean lacksName() {
        return guests.stream()
                .anyMatch(guest -> !guest.isBlank() && guest.lastName().isEmpty());
    }

    private static Set<Integer> numbers(MultiValueMap<String, String> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** In one line, without what no keyboard types; the page lets nobody type more than is kept. */
    private static String at(MultiValueMap<String, String> typed, String field, int at, int most) {
        List<String> all = typed.getOrDefault(field, List.of());
        String text = at < all.size()
                ? all.get(at).replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip()
                : "";
        return text.length() > most ? text.substring(0, most) : text;
    }
}
