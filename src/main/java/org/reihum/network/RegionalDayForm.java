package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A regional day as typed: of the days only that is read which its rule needs.
 *
 * @param offset days from Easter Sunday, negative before it
 * @param day of any year where the rule is YEARLY
 */
record RegionalDayForm(
        @NotBlank(message = "{network.regional.missing.name}") @Line(max = HolidaySpan.LONGEST_NAME)
        String name,

        @NotNull(message = "{network.regional.missing.rule}") @Nullable
        Rule rule,

        @Nullable Integer offset,
        @Nullable LocalDate day,

        @NotNull(message = "{network.regional.missing.hardness}") @Nullable
        Hardness hardness,

        Boolean everywhere,
        List<Long> networks,
        Integer version) {

    /** How the day is found. */
    enum Rule {
        EASTER,
        YEARLY,
        ONCE
    }

    /** From the Sunday before carnival begins to well after Corpus Christi, with room. */
    private static final int MOST_DAYS_FROM_EASTER = 100;

    RegionalDayForm(
            @Nullable String name,
            @Nullable Rule rule,
            @Nullable Integer offset,
            @Nullable LocalDate day,
            @Nullable Hardness hardness,
            @Nullable Boolean everywhere,
            @Nullable List<Long> networks,
            @Nullable Integer version) {
        this.name = tidy(name);
        this.rule = rule;
        this.offset = offset;
        this.day = day;
        this.hardness = hardness;
        this.everywhere = everywhere != null && everywhere;
        this.networks = networks == null ? List.of() : networks;
        this.version = version == null ? 0 : version;
    }

    static RegionalDayForm empty() {
        return new RegionalDayForm(null, Rule.ONCE, null, null, Hardness.WARN, false, null, 0);
    }

    static RegionalDayForm of(RegionalDay day, int thisYear) {
        Rule rule = Rule.EASTER;
        Integer offset = null;
        LocalDate on = null;
        if (day.rule() instanceof DayRule.FromEaster easter) {
            offset = easter.days();
        } else {
            rule = day.rule() instanceof DayRule.Once ? Rule.ONCE : Rule.YEARLY;
            on = day.rule() instanceof DayRule.Once once
                    ? once.day()
                    : day.rule().in(thisYear).orElse(null);
        }
        return new RegionalDayForm(
                day.name(),
                rule,
                offset,
                on,
                day.hardness(),
                day.everywhere(),
                List.copyOf(day.networks()),
                day.version());
    }

    RegionalDayForm at(int presentVersion) {
        return new RegionalDayForm(name, rule, offset, day, hardness, everywhere, networks, presentVersion);
    }

    /** Whether the rule has its day. */
    void judge(BindingResult errors) {
        if (rule == Rule.EASTER && !errors.hasFieldErrors("offset")) {
            if (offset == null || Math.abs(offset) > MOST_DAYS_FROM_EASTER) {
                errors.rejectValue("offset", "network.regional.offset.wrong");
            }
        } else if (rule != null && rule != Rule.EASTER && day == null && !errors.hasFieldErrors("day")) {
            errors.rejectValue("day", "network.missing.day");
        }
    }

    DayRule dayRule() {
        if (rule == Rule.EASTER && offset != null) {
            return new DayRule.FromEaster(offset);
        }
        if (day == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return rule == Rule.YEARLY
                ? new DayRule.Yearly(day.getMonthValue(), day.getDayOfMonth())
                : new DayRule.Once(day);
    }

    /** Only of a form without errors. */
    void describe(RegionalDay target) {
        if (hardness == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        target.describe(name, dayRule(), hardness);
        if (everywhere) {
            target.keepEverywhere();
        } else {
            target.keepIn(keepers());
        }
    }

    private Set<NetworkId> keepers() {
        return networks.stream().map(NetworkId::new).collect(Collectors.toSet());
    }
}
