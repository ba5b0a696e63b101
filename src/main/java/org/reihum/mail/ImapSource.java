package org.reihum.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One folder of a mailbox (RFC 9051). It is only looked at: no mail is marked as read, moved or deleted, but for those that
 * were understood when the operator has named a folder for them.
 */
class ImapSource implements MailSource {

    private static final Logger LOG = LoggerFactory.getLogger(ImapSource.class);

    /** More than an hour of looks in the usual interval: a server may be ailing for a while. */
    static final int MOST_TRIES = 100;

    private final InboxSettings settings;
    private final Sources sources;
    private final Clock clock;

    ImapSource(InboxSettings settings, Sources sources, Clock clock) {
        this.settings = settings;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SafeText.line(
                "%s@%s:%d/%s".formatted(settings.user(), settings.host(), settings.portInUse(), settings.folder()),
                400);
    }

    @Override
    public void collect(Intake intake) throws SourceUnavailable {
        try (Store store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.portInUse(), settings.user(), settings.password());
            try (IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder())) {
                folder.open(settings.processedFolder() == null ? Folder.READ_ONLY : Folder.READ_WRITE);
                read(folder, intake);
            }
        } catch (AuthenticationFailedException refused) {
            throw new SourceUnavailable(SourceObstacle.WRONG_PASSWORD, refused);
        } catch (FolderNotFoundException missing) {
            throw new SourceUnavailable(SourceObstacle.NO_FOLDER, missing);
        } catch (MessagingException broken) {
            throw new SourceUnavailable(SourceObstacle.UNREACHABLE, broken);
        }
    }

    private void read(IMAPFolder folder, Intake intake) throws MessagingException {
        long validity = folder.getUIDValidity();
        long done = sources.doneTo(name(), validity);
        var marked = sources.marked(name(), validity);
        var open = new TreeSet<Long>();
        long last = done;
        for (Message found : done == 0 ? atFirst(folder) : after(folder, done)) {
            long uid = folder.getUID(found);
            last = Math.max(last, uid);
            if (!marked.contains(uid)
                    && !(intake.isOpen() && dealtWith(folder, (IMAPMessage) found, validity, uid, intake))) {
                open.add(uid);
            }
        }
        sources.advance(name(), validity, open.isEmpty() ? last : open.first() - 1);
    }

    /** Of a mailbox that may be years old, what has come of late. */
    private List<Message> atFirst(IMAPFolder folder) throws MessagingException {
        var begin = Date.from(clock.instant().minus(settings.firstLook()));
        var found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, begin));
        fetchNumbers(folder, found);
        return Arrays.asList(found);
    }

    private static void fetchNumbers(IMAPFolder folder, Message[] found) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(found, profile);
    }

    /** A server answers "all behind the last" with the last (RFC 9051, 9, "seq-range"). */
    private static List<Message> after(IMAPFolder folder, long done) throws MessagingException {
        Message[] found = folder.getMessagesByUID(done + 1, UIDFolder.LASTUID);
        fetchNumbers(folder, found);
        var fresh = new ArrayList<Message>();
        for (Message message : found) {
            if (message != null && folder.getUID(message) > done) {
                fresh.add(message);
            }
        }
        return fresh;
    }

    /** False when the mail is to be looked at again. A mail that cannot be fetched holds up none behind it. */
    private boolean dealtWith(IMAPFolder folder, IMAPMessage message, long validity, long uid, Intake intake)
            throws MessagingException {
        try {
            var fate = intake.take(fetch(message));
            if (fate == InboxFate.READING) {
                return false;
            }
            sources.mark(name(), validity, uid);
            if (fate.isUnderstood() && settings.processedFolder() != null) {
                move(folder, message);
            }
            return true;
        } catch (IOException | MessagingException broken) {
            if (!folder.isOpen() || !folder.getStore().isConnected()) {
                throw new MessagingException("the connection broke", broken);
            }
            return isGivenUp(validity, uid, intake, broken);
        }
    }

    private boolean isGivenUp(long validity, long uid, Intake intake, Exception why) {
        int tries = sources.failed(name(), validity, uid);
        if (tries == 1 || tries == MOST_TRIES) {
            LOG.warn("Mail {} of {} cannot be fetched: {}", uid, name(), SafeText.line(String.valueOf(why), 200));
        }
        if (tries < MOST_TRIES
                || intake.take(FoundMail.outOfReach("UID %d, %s (%d)".formatted(uid, name(), validity)))
                        == InboxFate.READING) {
            return false;
        }
        sources.mark(name(), validity, uid);
        return true;
    }

    FoundMail fetch(IMAPMessage message) throws MessagingException, IOException {
        int size = message.getSize();
        boolean large = size > FoundMail.LARGEST;
        message.setPeek(true);
        try (InputStream content = message.getMimeStream()) {
            // servers are known to be wrong about sizes
            byte[] raw = content.readNBytes(large ? FoundMail.BEGINNING : FoundMail.LARGEST + 1);
            return raw.length > FoundMail.LARGEST
                    ? new FoundMail(Arrays.copyOf(raw, FoundMail.BEGINNING), raw.length)
                    : new FoundMail(raw, Math.max(size, raw.length));
        }
    }

    private void move(IMAPFolder folder, IMAPMessage message) {
        try {
            folder.moveMessages(new Message[] {message}, folder.getStore().getFolder(settings.processedFolder()));
        } catch (MessagingException refused) {
            LOG.warn(
                    "A mail that was understood stays where it is: the mail server does not move it to {}",
                    settings.processedFolder());
        }
    }

    private String protocol() {
        return settings.protocol() == InboxSettings.Protocol.IMAPS ? "imaps" : "imap";
    }

    private Properties properties() {
        var properties = new Properties();
        String begin = "mail." + protocol() + ".";
        properties.setProperty(begin + "connectiontimeout", "10000");
        properties.setProperty(begin + "timeout", "30000");
        properties.setProperty(begin + "writetimeout", "30000");
        properties.setProperty(begin + "ssl.checkserveridentity", "true");
        properties.setProperty(begin + "fetchsize", "262144");
        boolean startTls = settings.protocol() == InboxSettings.Protocol.STARTTLS;
        properties.setProperty(begin + "starttls.enable", String.valueOf(startTls));
        properties.setProperty(begin + "starttls.required", String.valueOf(startTls));
        return properties;
    }
}
