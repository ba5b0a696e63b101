package org.reihum.nomination;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reihum.meeting.MeetingCard;
import org.reihum.network.Lines;
import org.reihum.network.NetworkId;
import org.springframework.validation.BindingResult;

/** Until when networks may name guests, and how many each. */
record OpeningForm(
        @NotNull(message = "{nomination.missing.lastDay}") @Nullable
        LocalDate lastDay,

        @Lines(max = 2000) String words,
        List<@Valid Quota> quotas) {

    static final int DEFAULT_QUOTA = 3;

    OpeningForm(@Nullable LocalDate lastDay, @Nullable String words, @Nullable List<Quota> quotas) {
        this.lastDay = lastDay;
        this.words = tidy(words);
        this.quotas = quotas == null ? List.of() : quotas;
    }

    /** @param quota a number; nothing is none */
    record Quota(
            long network,

            @Pattern(regexp = "|[0-9]{1,2}", message = "{nomination.quota.bad}")
            String quota) {

        Quota(long network, @Nullable String quota) {
            this.network = network;
            this.quota = tidy(quota);
        }
    }

    void check(MeetingCard meeting, LocalDate today, BindingResult errors) {
        LocalDate day = meeting.day();
        if (lastDay != null && lastDay.isBefore(today)) {
            errors.rejectValue("lastDay", "nomination.lastDay.past");
        } else if (lastDay != null && day != null && !lastDay.isBefore(day)) {
            errors.rejectValue("lastDay", "nomination.lastDay.late");
        }
    }

    /** Only of a form without errors. */
    OpeningNominations.Terms terms() {
        if (lastDay == null) {
            throw new IllegalStateException("a form with errors opens nothing");
        }
        Map<NetworkId, Integer> allowed = new LinkedHashMap<>();
        quotas.forEach(one ->
                allowed.put(new NetworkId(one.network()), one.quota().isEmpty() ? 0 : Integer.parseInt(one.quota())));
        return new OpeningNominations.Terms(lastDay, words, allowed);
    }
}
