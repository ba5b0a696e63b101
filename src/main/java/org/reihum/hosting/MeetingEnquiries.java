package org.reihum.hosting;

import java.util.List;

/**
 * How it stands with the host of one meeting.
 *
 * @param lines first asked first
 * @param askable whether the planned host can be asked, or asked again
 */
public record MeetingEnquiries(List<EnquiryLine> lines, boolean askable) {}
