package org.reihum.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Reads out of the exceptions of {@link JavaMailSender} what the mail server did with the one message it was given. */
final class SmtpReply {

    private static final int TOO_LARGE = 552;

    private SmtpReply() {}

    static Outcome of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Outcome.NoService(reason(failure));
        }
        if (!(failure instanceof MailSendException send)) {
            return new Outcome.Refused(reason(failure));
        }
        var ofMessage = send.getMessageExceptions();
        if (ofMessage.length == 0) {
            // only closing the connection failed, after the server had answered 250
            return new Outcome.Sent();
        }
        if (ofMessage[0] == send.getCause()) {
            // the connection failed before the message's turn came
            return new Outcome.NoService(reason(ofMessage[0]));
        }
        return ofMessage(ofMessage[0]);
    }

    private static Outcome ofMessage(Exception failure) {
        var chain = chain(failure);
        var reason = reason(chain.get(chain.size() - 1));
        for (Throwable link : chain) {
            if (link instanceof SMTPAddressFailedException address) {
                return byCode(address.getReturnCode(), "RCPT", reason);
            }
        }
        for (Throwable link : chain) {
            if (link instanceof SMTPSendFailedException send) {
                return byCode(send.getReturnCode(), send.getCommand(), reason);
            }
        }
        return chain.stream().anyMatch(IOException.class::isInstance)
                ? new Outcome.Doubtful(reason)
                : new Outcome.Refused(reason);
    }

    /** @param code the reply's, -1 when the connection ended instead */
    private static Outcome byCode(int code, String command, String reason) {
        if (command.startsWith("MAIL") && code != TOO_LARGE) {
            return new Outcome.NoService(reason);
        }
        if (code >= 500) {
            return new Outcome.Refused(reason);
        }
        return code < 400 && command.equals(".") ? new Outcome.Doubtful(reason) : new Outcome.PutOff(reason);
    }

    /** The failure with all that it was caused by; jakarta.mail has its own chain beside that of Throwable. */
    private static List<Throwable> chain(Throwable failure) {
        var found = new ArrayList<Throwable>();
        var open = new ArrayDeque<Throwable>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.poll();
            found.add(next);
            if (next instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            } else if (next.getCause() != null) {
                open.add(next.getCause());
            }
        }
        return found;
    }

    private static String reason(Throwable failure) {
        var message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : SafeText.line(message, 480);
    }
}
