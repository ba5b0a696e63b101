package org.reihum.invitation;

import java.util.Optional;
import org.reihum.meeting.MeetingCard;

/** What has to be before a meeting's invitations may leave, as far as another room asks for something. */
public interface SendingCondition {

    /**
     * What is missing.
     *
     * @param key of the sentence among the messages, which {@code host} fills in
     * @param page of the desk where it is seen to
     */
    record Unmet(String key, String host, String page) {}

    /** Empty when nothing is. */
    Optional<Unmet> unmet(MeetingCard meeting);
}
