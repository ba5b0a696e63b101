package org.reihum.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Layout;
import org.reihum.network.NetworkId;

/**
 * All that pages, letters and feeds show of a meeting, with the names of its host, place, house and room.
 *
 * @param address street and town of the house
 * @param directions how to get to the house; null when nobody has to
 * @param capacity seats of the room in that layout; null while the room is open, and when nobody needs one
 * @param organizerEmail the mailbox that reads the answers; null before the first invitation
 * @param organizerTokens whether each invitation has an address of its own within that mailbox
 * @param changedAt when its text last changed: LAST-MODIFIED of its feed entry
 */
public record MeetingCard(
        MeetingId id,
        SeriesId seriesId,
        String series,
        String seriesSlug,
        int number,
        MeetingState state,
        @Nullable LocalDate day,
        LocalTime beginsAt,
        LocalTime endsAt,
        ZoneId zone,
        String topic,
        NetworkId hostId,
        String host,
        String city,
        String federalState,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String directions,
        @Nullable String room,
        @Nullable Layout layout,
        @Nullable Integer capacity,
        @Nullable LocalDate answerBy,
        String uid,
        int sequence,
        @Nullable String organizerName,
        @Nullable String organizerEmail,
        boolean organizerTokens,
        Instant changedAt,
        Online online) {

    /** What a meeting may still lack. */
    public enum Missing {
        DAY,
        VENUE,
        ROOM
    }

    /** The meeting in words of that language. */
    public MeetingText text(Locale locale) {
        return new MeetingText(this, locale);
    }

    /** What has still to be decided, most urgent first. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        if (day == null) {
            missing.add(Missing.DAY);
        }
        if (venue == null && !online.only()) {
            missing.add(Missing.VENUE);
        }
        if (room == null && !online.only()) {
            missing.add(Missing.ROOM);
        }
        return missing;
    }

    public Optional<Instant> begins() {
        return Optional.ofNullable(day).map(d -> d.atTime(beginsAt).atZone(zone).toInstant());
    }

    public Optional<Instant> ends() {
        return Optional.ofNullable(day).map(d -> d.atTime(endsAt).atZone(zone).toInstant());
    }

    public boolean cancelled() {
        return state == MeetingState.CANCELLED;
    }

    /** Whether people were invited to it from here: only then its calendar entries have a sender. */
    public boolean invitedFromHere() {
        return organizerEmail != null;
    }

    /** Whether it is over at that time; a meeting without a day never is. */
    public boolean isOver(Instant now) {
        return ends().map(end -> !end.isAfter(now)).orElse(false);
    }
}
