package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Proposal;

/** What an organiser wrote for the letters of one meeting, in place of what the series proposes. */
@Entity
@Table(name = "invitation_text")
class InvitationText {

    @Id
    @Column(name = "meeting_id")
    private long meetingId;

    private String inviters = "";
    private String purpose = "";

    @Column(name = "sign_off")
    private String signOff = "";

    @Version
    private int version;

    protected InvitationText() {}

    InvitationText(MeetingId meeting) {
        this.meetingId = meeting.value();
    }

    void write(String inviters, String purpose, String signOff) {
        this.inviters = inviters;
        this.purpose = purpose;
        this.signOff = signOff;
    }

    /** The series' proposal with these words in place of its own. */
    Proposal over(Proposal proposal) {
        return new Proposal(inviters, purpose, signOff, proposal.contactName(), proposal.contactEmail());
    }
}
