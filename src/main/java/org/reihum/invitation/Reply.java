package org.reihum.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an invited person has said, when and how, and whether it has to be said again. */
@Embeddable
class Reply {

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.OPEN;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_sequence")
    private @Nullable Integer answeredSequence;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    @Column(name = "reconfirm_since")
    private @Nullable Instant reconfirmSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Food food;

    private @Nullable String note;

    /** @param sequence of the letter that it answers */
    void give(GivenAnswer given, Channel through, int sequence, Instant now) {
        answer = given.answer();
        channel = through;
        answeredAt = now;
        answeredSequence = sequence;
        reconfirmSince = null;
        food = given.food() == null ? food : given.food();
        if (given.note() != null) {
            note = given.note().isEmpty() ? null : given.note();
        }
    }

    /** Whether nothing is new in it, companions aside. */
    boolean says(GivenAnswer given) {
        return answer == given.answer()
                && reconfirmSince == null
                && (given.food() == null || given.food() == food)
                && (given.note() == null || given.note().equals(note().orElse("")));
    }

    void askToConfirm(Instant now) {
        reconfirmSince = now;
    }

    /** Nobody was told of the change written about at that time: nothing has to be confirmed because of it. */
    void askedInVain(Instant writtenAt) {
        if (writtenAt.equals(reconfirmSince)) {
            reconfirmSince = null;
        }
    }

    boolean isUntouched() {
        return answer == Answer.OPEN && answeredAt == null;
    }

    void forget() {
        answer = Answer.OPEN;
    }

    void decline(Instant now) {
        answer = Answer.NO;
        answeredAt = now;
    }

    void recordAs(AnswerOnRecord record) {
        answer = record.answer();
        answeredAt = record.answeredAt();
        answeredSequence = record.answeredSequence();
        channel = record.answeredAt() == null ? null : record.channel();
        reconfirmSince = record.reconfirmSince();
        food = record.food();
    }

    Answer answer() {
        return answer;
    }

    Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    Optional<Instant> reconfirmSince() {
        return Optional.ofNullable(reconfirmSince);
    }

    Optional<Food> food() {
        return Optional.ofNullable(food);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
