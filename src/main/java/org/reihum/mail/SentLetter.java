package org.reihum.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A letter of a mailing, as far as a letter that follows has to know it. */
record SentLetter(
        long id,
        String purpose,
        String scope,
        String recipientName,
        String recipientAddress,
        Optional<String> replyTo,
        String subject,
        Locale language,
        LetterState state) {

    static SentLetter of(ResultSet row, int number) throws SQLException {
        return new SentLetter(
                row.getLong("id"),
                row.getString("purpose"),
                row.getString("scope"),
                row.getString("recipient_name"),
                row.getString("recipient_address"),
                Optional.ofNullable(row.getString("reply_to")),
                row.getString("subject"),
                Locale.forLanguageTag(row.getString("language")),
                LetterState.valueOf(row.getString("state")));
    }

    /** Whether the person has read it, or may have. */
    boolean hasLeft() {
        return switch (state) {
            // what came back may have been read where it was forwarded to
            case SENT, UNKNOWN, CLAIMED, RETURNED -> true;
            case NEW, RETRY, FAILED, RECALLED -> false;
        };
    }

    /** Whether it can still be kept from leaving. */
    boolean canBeStopped() {
        return state == LetterState.NEW || state == LetterState.RETRY;
    }

    public boolean inEnglish() {
        return language.getLanguage().equals("en");
    }
}
