package org.reihum.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;
import org.reihum.network.OrganisationId;
import org.reihum.network.OrganisationProfile;
import org.reihum.network.Spelling;

/** An organisation as it is known, and as the lines of a chunk leave it one after the other. */
class Employer {

    private @Nullable OrganisationId id;
    private OrganisationProfile before;
    private final @Nullable NetworkId circle;
    private OrganisationProfile now;

    private Employer(@Nullable OrganisationId id, OrganisationProfile profile, @Nullable NetworkId circle) {
        this.id = id;
        this.before = profile;
        this.now = profile;
        this.circle = circle;
    }

    static Employer known(OrganisationId id, OrganisationProfile profile) {
        return new Employer(id, profile, null);
    }

    /** @param circle in whose circle it works, or null */
    static Employer fresh(OrganisationProfile profile, @Nullable NetworkId circle) {
        return new Employer(null, profile, circle);
    }

    Optional<OrganisationId> id() {
        return Optional.ofNullable(id);
    }

    String key() {
        return Spelling.key(now.name());
    }

    Optional<NetworkId> circle() {
        return Optional.ofNullable(circle);
    }

    OrganisationProfile profile() {
        return now;
    }

    Optional<Long> number() {
        return id().map(OrganisationId::value);
    }

    /** It has been entered, and is not new any more. */
    void isEnteredAs(OrganisationId given) {
        id = given;
        before = now;
    }

    boolean isChanged() {
        return !now.equals(before);
    }

    /** @return whether that was not known */
    boolean fill(OrganisationRow said) {
        OrganisationProfile filled = new OrganisationProfile(
                now.name(),
                now.kind(),
                either(now.sizeClass(), said.size()),
                either(now.trade(), said.trade()),
                either(now.municipality(), said.municipality()),
                either(now.email(), said.email()),
                either(now.phone(), said.phone()),
                either(now.address(), said.address()));
        boolean fills = !filled.equals(now);
        now = filled;
        return fills;
    }

    void take(OrganisationRow said) {
        now = new OrganisationProfile(
                now.name(),
                said.kind() == null ? now.kind() : said.kind(),
                either(said.size(), now.sizeClass()),
                either(said.trade(), now.trade()),
                either(said.municipality(), now.municipality()),
                either(said.email(), now.email()),
                either(said.phone(), now.phone()),
                either(said.address(), now.address()));
    }

    List<Difference> differences(OrganisationRow said) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, Column.KIND_OF_ORGANISATION, now.kind(), said.kind());
        compare(differences, Column.SIZE, now.sizeClass(), said.size());
        compare(differences, Column.TRADE, now.trade(), said.trade());
        compare(differences, Column.MUNICIPALITY, now.municipality(), said.municipality());
        compare(differences, Column.EMAIL, now.email(), said.email());
        compare(differences, Column.PHONE, now.phone(), said.phone());
        compare(differences, Column.ADDRESS, now.address(), said.address());
        return differences;
    }

    private static void compare(
            List<Difference> differences, Column field, @Nullable Object known, @Nullable Object said) {
        if (known != null && said != null && !known.toString().equalsIgnoreCase(said.toString())) {
            differences.add(new Difference(field, Words.shown(known), Words.shown(said)));
        }
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
