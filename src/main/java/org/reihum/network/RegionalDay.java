package org.reihum.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A day that no law makes free but that people of some region keep, such as Shrove Monday; and whose people do. */
@Entity
public class RegionalDay {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";

    @Column(name = "easter_offset")
    private @Nullable Integer easterOffset;

    @Column(name = "month_of_year")
    private @Nullable Integer month;

    @Column(name = "day_of_month")
    private @Nullable Integer dayOfMonth;

    @Column(name = "single_day")
    private @Nullable LocalDate singleDay;

    @Enumerated(EnumType.STRING)
    private Hardness hardness = Hardness.WARN;

    private boolean everywhere;

    @ElementCollection
    @CollectionTable(name = "regional_day_of_network", joinColumns = @JoinColumn(name = "regional_day_id"))
    @Column(name = "network_id")
    private Set<Long> networks = new HashSet<>();

    @Version
    private int version;

    protected RegionalDay() {}

    void describe(String called, DayRule rule, Hardness howHard) {
        name = called;
        hardness = howHard;
        easterOffset = rule instanceof DayRule.FromEaster easter ? Integer.valueOf(easter.days()) : null;
        month = rule instanceof DayRule.Yearly yearly ? Integer.valueOf(yearly.month()) : null;
        dayOfMonth = rule instanceof DayRule.Yearly yearly ? Integer.valueOf(yearly.day()) : null;
        singleDay = rule instanceof DayRule.Once once ? once.day() : null;
    }

    /** The people of these networks keep it, and no others. */
    public void keepIn(Set<NetworkId> keepers) {
        everywhere = false;
        networks.clear();
        keepers.forEach(keeper -> networks.add(keeper.value()));
    }

    /** The people of all networks keep it, also of those that join. */
    public void keepEverywhere() {
        everywhere = true;
        networks.clear();
    }

    boolean isKeptBy(NetworkId network) {
        return everywhere || networks.contains(network.value());
    }

    /** When it is, of all years that have a day in the period; by day. */
    public List<RegionalDate> between(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(rule()::in)
                .flatMap(Optional::stream)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .map(day -> new RegionalDate(day, name, hardness))
                .toList();
    }

    DayRule rule() {
        if (easterOffset != null) {
            return new DayRule.FromEaster(easterOffset);
        }
        if (month != null && dayOfMonth != null) {
            return new DayRule.Yearly(month, dayOfMonth);
        }
        if (singleDay != null) {
            return new DayRule.Once(singleDay);
        }
        throw new IllegalStateException("a regional day without a day: " + name);
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    Hardness hardness() {
        return hardness;
    }

    boolean everywhere() {
        return everywhere;
    }

    Set<Long> networks() {
        return Set.copyOf(networks);
    }

    int version() {
        return version;
    }
}
