package org.reihum.meeting;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The agendas of all meetings. */
interface Agendas extends Repository<AgendaItem, Long> {

    AgendaItem save(AgendaItem item);

    List<AgendaItem> findByMeetingIdOrderByPosition(long meetingId);

    void deleteByMeetingId(long meetingId);

    default List<AgendaLine> of(MeetingId meeting) {
        return findByMeetingIdOrderByPosition(meeting.value()).stream()
                .map(AgendaItem::line)
                .toList();
    }

    default void replace(MeetingId meeting, List<AgendaLine> lines) {
        deleteByMeetingId(meeting.value());
        for (int i = 0; i < lines.size(); i++) {
            save(new AgendaItem(meeting, i + 1, lines.get(i)));
        }
    }
}
