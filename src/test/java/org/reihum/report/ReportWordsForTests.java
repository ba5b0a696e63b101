package org.reihum.report;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the room, without the application around them. */
final class ReportWordsForTests {

    private ReportWordsForTests() {}

    static MessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/report", "messages/network");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
