package org.reihum.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a report says that does not count who came, meeting by meeting. Kept with its kind, to be read again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HostingLedger.class, name = "HOSTING"),
    @JsonSubTypes.Type(value = Reach.class, name = "REACH"),
    @JsonSubTypes.Type(value = ResponseTimes.class, name = "RESPONSE")
})
sealed interface OtherBody extends ReportBody permits HostingLedger, Reach, ResponseTimes {

    /** Those that were held, by day. */
    List<CountedMeeting> meetings();

    @Override
    default List<CountedList> lists(boolean several) {
        return meetings().stream()
                .filter(meeting -> meeting.listVersion() != null)
                .map(meeting -> new CountedList(meeting.id(), "" + meeting.number(), meeting.listVersion()))
                .toList();
    }
}
