package org.reihum.registration;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reihum.invitation.Food;
import org.reihum.network.Line;
import org.reihum.network.Lines;
import org.reihum.network.MailAddress;

/**
 * What is typed to sign up.
 *
 * @param grouped whether several people are signed up at once: then {@code people} counts, and companions do not
 * @param staysAway of a group's contact: only signs up the others
 * @param website shown to nobody; whoever fills it in is a robot
 */
record SignUpForm(
        @NotBlank(message = "{registration.missing.firstName}") @Line(max = 100)
        String firstName,

        @NotBlank(message = "{registration.missing.lastName}") @Line(max = 150)
        String lastName,

        @NotBlank(message = "{registration.missing.email}") @MailAddress
        String email,

        @NotBlank(message = "{registration.missing.organisation}") @Line(max = 200)
        String organisation,

        @Min(value = 0, message = "{registration.companions.wrong}")
        @Max(value = 99, message = "{registration.companions.wrong}")
        @Nullable
        Integer companions,

        @Nullable Food food,
        @Lines(max = 500) String note,
        Boolean grouped,
        Boolean staysAway,
        @Valid List<NamedPerson> people,
        String website) {

    /** How many a group may have beside its contact. */
    static final int MOST = 10;

    SignUpForm(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable Integer companions,
            @Nullable Food food,
            @Nullable String note,
            @Nullable Boolean grouped,
            @Nullable Boolean staysAway,
            @Nullable List<NamedPerson> people,
            @Nullable String website) {
        this.firstName = tidy(firstName);
        this.lastName = tidy(lastName);
        this.email = tidy(email);
        this.organisation = tidy(organisation);
        this.companions = companions;
        this.food = food;
        this.note = tidy(note);
        this.grouped = Boolean.TRUE.equals(grouped);
        this.staysAway = Boolean.TRUE.equals(staysAway);
        this.people = lines(people);
        this.website = tidy(website);
    }

    static SignUpForm empty(boolean grouped) {
        return new SignUpForm(null, null, null, null, null, null, null, grouped, false, null, null);
    }

    /** As many lines as the page shows, so that none gets lost. */
    private static List<NamedPerson> lines(@Nullable List<NamedPerson> typed) {
        List<NamedPerson> first = typed == null ? List.of() : typed;
        return IntStream.range(0, MOST)
                .mapToObj(i -> i < first.size() && first.get(i) != null ? first.get(i) : NamedPerson.nobody())
                .toList();
    }

    /** Everyone to be signed up, in the order named. */
    List<NamedPerson> everyone() {
        var contact = new NamedPerson(firstName, lastName, email);
        if (!grouped) {
            return List.of(contact);
        }
        return Stream.concat(
                        staysAway ? Stream.empty() : Stream.of(contact),
                        people.stream().filter(person -> !person.isEmpty()))
                .toList();
    }

    int companionsOrNone() {
        return grouped || companions == null ? 0 : companions;
    }

    boolean isFromARobot() {
        return !website.isEmpty();
    }
}
