package org.reihum.network;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of school holidays and the state that it is of. */
record HolidayUploadForm(
        @Nullable FederalState state, @Nullable MultipartFile file) {

    private static final int LONGEST_NAME = 200;

    boolean isChosen() {
        return file != null
                && file.getOriginalFilename() != null
                && !bare(file.getOriginalFilename()).isEmpty();
    }

    byte[] content() throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    String fileName() {
        String sent = file == null ? null : file.getOriginalFilename();
        return sent == null ? "" : bare(sent);
    }

    /** Without the path that some browsers send before it, and without control characters. */
    static String bare(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\u2028\\u2029]", "")
                .strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
