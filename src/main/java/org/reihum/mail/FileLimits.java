package org.reihum.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large what goes with a letter may be. Base64 makes a third more of it, and many mail servers take 10 MB.
 *
 * @param attachmentLimit of one file
 * @param attachmentsLimit of all files of a letter
 */
@ConfigurationProperties("reihum.mail")
public record FileLimits(
        @DefaultValue("5MB") DataSize attachmentLimit,
        @DefaultValue("8MB") DataSize attachmentsLimit) {

    private static final DataSize MOST = DataSize.ofMegabytes(25);

    public FileLimits {
        refuse("attachment-limit", attachmentLimit);
        refuse("attachments-limit", attachmentsLimit);
    }

    private static void refuse(String key, DataSize limit) {
        if (limit.isNegative() || limit.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("reihum.mail." + key + " is between 0B and 25MB, not " + limit);
        }
    }
}
