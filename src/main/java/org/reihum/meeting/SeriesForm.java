package org.reihum.meeting;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/**
 * What is typed about a series.
 *
 * @param closed "closed" or "open"
 * @param members the numbers of the networks that take part
 */
record SeriesForm(
        @NotBlank(message = "{meeting.form.missing}")
        @Size(max = 200, message = "{meeting.form.long}")
        @Pattern(regexp = MeetingForm.ONE_LINE, message = "{meeting.form.line}")
        String name,

        @Nullable Boolean rotates,

        @Pattern(regexp = "open|closed", message = "{meeting.form.missing}")
        String closed,

        @Nullable Boolean funded,

        @NotNull(message = "{meeting.form.missing}")
        @Min(value = 1, message = "{meeting.series.gapWeeks.range}")
        @Max(value = 104, message = "{meeting.series.gapWeeks.range}")
        @Nullable
        Integer gapWeeks,

        @NotNull(message = "{meeting.form.missing}")
        @Min(value = 0, message = "{meeting.series.deadlineDays.range}")
        @Max(value = 120, message = "{meeting.series.deadlineDays.range}")
        @Nullable
        Integer deadlineDays,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        LocalTime beginsAt,

        @NotNull(message = "{meeting.form.missing}") @Nullable
        LocalTime endsAt,

        String zone,

        @NotBlank(message = "{meeting.form.missing}")
        @Size(max = 200, message = "{meeting.form.long}")
        @Pattern(regexp = MeetingForm.ONE_LINE, message = "{meeting.form.line}")
        String contactName,

        @NotBlank(message = "{meeting.form.missing}")
        @Size(max = 254, message = "{meeting.form.long}")
        @Email(message = "{meeting.series.contactEmail.unusable}")
        String contactEmail,

        @NotNull(message = "{meeting.form.missing}")
        @Min(value = 0, message = "{meeting.series.companions.range}")
        @Max(value = GuestRules.MOST_COMPANIONS, message = "{meeting.series.companions.range}")
        @Nullable
        Integer companions,

        @Nullable Boolean food,

        @Nullable Boolean reservedSeats,

        List<Long> members) {

    private static final String HOME = "Europe/Berlin";

    /** IANA regions that may be chosen. Those that iCal4j registers for its own use are none. */
    static Set<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .filter(id -> !id.contains("ical4j"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    SeriesForm(
            @Nullable String name,
            @Nullable Boolean rotates,
            @Nullable String closed,
            @Nullable Boolean funded,
            @Nullable Integer gapWeeks,
            @Nullable Integer deadlineDays,
            @Nullable LocalTime beginsAt,
            @Nullable LocalTime endsAt,
            @Nullable String zone,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable Integer companions,
            @Nullable Boolean food,
            @Nullable Boolean reservedSeats,
            @Nullable List<Long> members) {
        this.name = line(name);
        this.rotates = rotates;
        this.closed = line(closed);
        this.funded = funded;
        this.gapWeeks = gapWeeks;
        this.deadlineDays = deadlineDays;
        this.beginsAt = beginsAt;
        this.endsAt = endsAt;
        this.zone = line(zone);
        this.contactName = line(contactName);
        this.contactEmail = line(contactEmail);
        this.companions = companions;
        this.food = food;
        this.reservedSeats = reservedSeats;
        this.members = Objects.requireNonNullElse(members, List.of());
    }

    private static String line(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** What a first series begins with: quarterly, by turns, from ten to four. */
    static SeriesForm blank() {
        return new SeriesForm(
                null,
                true,
                "closed",
                false,
                12,
                14,
                LocalTime.of(10, 0),
                LocalTime.of(16, 0),
                HOME,
                null,
                null,
                0,
                true,
                true,
                null);
    }

    static SeriesForm of(Series series, List<Membership> members) {
        SeriesProfile profile = series.profile();
        ContactPerson contact = series.contact();
        GuestRules rules = series.guestRules();
        return new SeriesForm(
                profile.name(),
                profile.rotates(),
                profile.closed() ? "closed" : "open",
                profile.funded(),
                profile.gapWeeks(),
                profile.deadlineDays(),
                profile.beginsAt(),
                profile.endsAt(),
                series.zone().getId(),
                contact.name(),
                contact.email(),
                rules.companions(),
                rules.food(),
                rules.reservedSeats(),
                members.stream().map(member -> member.network().value()).toList());
    }

    /** Only of a form without errors. */
    SeriesProfile profile() {
        if (gapWeeks == null || deadlineDays == null || beginsAt == null || endsAt == null) {
            throw new IllegalStateException("a form that lacks figures has errors");
        }
        return new SeriesProfile(
                name,
                Boolean.TRUE.equals(rotates),
                closed.equals("closed"),
                Boolean.TRUE.equals(funded),
                gapWeeks,
                deadlineDays,
                beginsAt,
                endsAt);
    }

    /** Only of a form without errors. */
    GuestRules guestRules() {
        if (companions == null) {
            throw new IllegalStateException("a form that lacks figures has errors");
        }
        return new GuestRules(companions, Boolean.TRUE.equals(food), Boolean.TRUE.equals(reservedSeats));
    }

    ContactPerson contact() {
        return new ContactPerson(contactName, contactEmail);
    }

    Set<NetworkId> networks() {
        return members.stream().map(NetworkId::new).collect(Collectors.toSet());
    }
}
