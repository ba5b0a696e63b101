package org.reihum.invitation;

import java.util.List;
import org.reihum.meeting.MeetingCard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that is asked for before a meeting's invitations may leave. */
@Component
public class SendingConditions {

    private final ObjectProvider<SendingCondition> conditions;

    SendingConditions(ObjectProvider<SendingCondition> conditions) {
        this.conditions = conditions;
    }

    public List<SendingCondition.Unmet> unmet(MeetingCard meeting) {
        return conditions.stream()
                .flatMap(condition -> condition.unmet(meeting).stream())
                .toList();
    }
}
