package org.reihum.network;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what a list of people says of the organisations they work for; it holds for the whole organisation. */
@Component
public class DescribingEmployer {

    private final Affiliations affiliations;
    private final Organisations organisations;

    DescribingEmployer(Affiliations affiliations, Organisations organisations) {
        this.affiliations = affiliations;
        this.organisations = organisations;
    }

    /**
     * What is null leaves what is known.
     *
     * @param name of the organisation meant, of those the person works for
     * @return whether anything has changed
     */
    @Transactional
    public boolean describe(
            PersonId person,
            String name,
            @Nullable String trade,
            @Nullable String municipality,
            @Nullable String address) {
        return affiliations.findByPersonIdAndValidToIsNull(person.value()).stream()
                .map(affiliation -> organisations.get(affiliation.organisation()))
                .filter(organisation -> organisation.name().equals(name))
                .findFirst()
                .map(organisation ->
                        describe(organisation, organisation.profile().with(trade, municipality, address)))
                .orElse(false);
    }

    private boolean describe(Organisation organisation, OrganisationProfile said) {
        if (said.equals(organisation.profile())) {
            return false;
        }
        organisation.describe(said);
        organisations.save(organisation);
        return true;
    }
}
