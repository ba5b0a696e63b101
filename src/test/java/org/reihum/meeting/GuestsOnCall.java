package org.reihum.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands where invitations live: so many people are invited as the test says, and what they are told is written down. */
@TestConfiguration(proxyBeanMethods = false)
class GuestsOnCall {

    @Bean
    @Primary
    Book guestsOnCall() {
        return new Book();
    }

    static final class Book implements Guests {

        private final List<Change> told = new ArrayList<>();
        private int invited;

        /** That many are invited; nobody was told anything yet. */
        void invite(int people) {
            invited = people;
            told.clear();
        }

        List<Change> told() {
            return List.copyOf(told);
        }

        @Override
        public int toBeTold(MeetingId meeting, Change change) {
            return invited;
        }

        @Override
        public void changed(MeetingId meeting, Change change, Instant now) {
            told.add(change);
        }
    }
}
