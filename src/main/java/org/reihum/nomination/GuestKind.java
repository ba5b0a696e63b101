package org.reihum.nomination;

import org.reihum.network.Function;
import org.reihum.network.OrganisationKind;

/** As what somebody is named. */
enum GuestKind {
    COMPANY(Function.COMPANY, OrganisationKind.COMPANY),
    SCIENCE(Function.SCIENCE, OrganisationKind.SCIENCE);

    private final Function function;
    private final OrganisationKind organisation;

    GuestKind(Function function, OrganisationKind organisation) {
        this.function = function;
        this.organisation = organisation;
    }

    Function function() {
        return function;
    }

    OrganisationKind organisation() {
        return organisation;
    }
}
