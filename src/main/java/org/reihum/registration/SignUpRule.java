package org.reihum.registration;

import org.jspecify.annotations.Nullable;

/**
 * What the organiser has set about the sign-up to a meeting.
 *
 * @param open null while nothing was set: then an open series opens it with the confirmation of the meeting
 * @param perOrganisation at most so many people of one organisation, or null for no limit
 * @param groups whether one person may sign up several
 */
record SignUpRule(@Nullable Boolean open, @Nullable Integer perOrganisation, boolean groups) {

    static final SignUpRule UNSET = new SignUpRule(null, null, true);

    public boolean limited() {
        return perOrganisation != null;
    }

    /** Of people of one organisation; any number when there is no limit. */
    public int limit() {
        return perOrganisation == null ? Integer.MAX_VALUE : perOrganisation;
    }
}
