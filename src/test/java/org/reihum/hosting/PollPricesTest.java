package org.reihum.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reihum.meeting.MeetingId;
import org.reihum.testing.Desk;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;

/** With somebody who knows prices, a poll has a line for them. */
@HostingTest
class PollPricesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationContext beans;

    @Autowired
    OfferingDates offering;

    @Test
    void eachDateShowsWhatItWouldCostThePlan() {
        var ring = new Ring(beans);
        MeetingId meeting = ring.country.meeting(ring.series, ring.ulm, null);
        var offers = new OfferingDates.Offers(
                List.of(
                        new OfferedDate.Offer(CarnivalIsDear.CARNIVAL, ""),
                        new OfferedDate.Offer(CarnivalIsDear.CARNIVAL.plusDays(8), "")),
                "",
                LocalDate.of(2026, 12, 5));
        offering.offer(meeting, offers, "rosa@example.org", MovableClock.START);

        String page = new Desk(mvc, "de").see("/desk/polls/1").body();

        assertThat(page).contains(">Preis<", "Fastnacht in Ulm", "kostet den Plan nichts");
    }

    @Primary
    static class CarnivalIsDear implements DatePrices {

        private static final LocalDate CARNIVAL = LocalDate.of(2027, 2, 9);

        @Override
        public Map<LocalDate, List<String>> of(MeetingId meeting, List<LocalDate> days) {
            return days.contains(CARNIVAL)
                    ? Map.of(CARNIVAL, List.of("Fastnacht in Ulm"), CARNIVAL.plusDays(8), List.of())
                    : Map.of();
        }
    }
}
