package org.reihum.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mailing was recalled before it left; or, once its hold was over, those of its letters that had not left yet.
 *
 * @param purposes of its letters, of those that were recalled
 * @param writtenAt when the act happened that wrote it
 * @param by log-in name of the organiser
 * @param whole whether none of its letters has left
 */
public record MailingRecalled(
        MailingId mailing, Instant writtenAt, List<String> purposes, String by, Instant at, boolean whole) {

    /** The numbers that the first group of that pattern finds in purposes that are such as a whole. */
    public Set<Long> idsIn(Pattern purpose) {
        return purposes.stream()
                .map(purpose::matcher)
                .filter(Matcher::matches)
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
