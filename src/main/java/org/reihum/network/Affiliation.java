package org.reihum.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a person works, which network it represents (or none) and as what, from one day to another. Employer,
 * represented network and function are three things; a change of job ends one affiliation and begins the next.
 */
@Entity
public class Affiliation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "network_id")
    private @Nullable Long networkId;

    @Enumerated(EnumType.STRING)
    private Function function = Function.GUEST;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Affiliation() {}

    /** Begins on that day, or has always been when the day is null. */
    public Affiliation(
            PersonId person,
            OrganisationId organisation,
            @Nullable NetworkId represents,
            Function function,
            @Nullable LocalDate from) {
        this.personId = person.value();
        this.organisationId = organisation.value();
        this.networkId = represents == null ? null : represents.value();
        this.function = function;
        this.validFrom = from;
    }

    /** Ends with the day before that one. */
    void endBefore(LocalDate day) {
        validTo = day.minusDays(1);
    }

    /** Whether ending it that day would leave no day on which it held. */
    boolean beginsOn(LocalDate day) {
        return day.equals(validFrom);
    }

    boolean isSame(OrganisationId organisation, @Nullable NetworkId represents, Function as) {
        return organisationId == organisation.value()
                && Optional.ofNullable(represents).equals(represents())
                && function == as;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    public Optional<NetworkId> represents() {
        return Optional.ofNullable(networkId).map(NetworkId::new);
    }

    public Function function() {
        return function;
    }
}
