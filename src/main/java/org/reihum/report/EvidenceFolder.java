package org.reihum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files into a ZIP, one behind the other, with a note of each. Names are in UTF-8 and fit every system: no separators but
 * ours, nothing that Windows does not take, none twice whatever the capitals.
 */
class EvidenceFolder {

    private static final int LONGEST = 100;

    /** @param sha256 in hexadecimal; empty for what is not there */
    record Entry(String path, String what, long octets, String sha256) {}

    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final LocalDateTime stamp;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    EvidenceFolder(ZipOutputStream zip, LocalDateTime stamp) {
        this.zip = zip;
        this.stamp = stamp;
    }

    List<Entry> entries() {
        return entries;
    }

    /** @param folder may be empty for the top */
    void add(String folder, String name, String what, Content content) throws IOException {
        String path = path(folder, name);
        var entry = new ZipEntry(path);
        entry.setTimeLocal(stamp);
        zip.putNextEntry(entry);
        MessageDigest digest = FileInPieces.sha256();
        var counted = new Counted(zip, digest);
        content.to(counted);
        counted.flush();
        zip.closeEntry();
        entries.add(new Entry(path, what, counted.octets, HexFormat.of().formatHex(digest.digest())));
    }

    void missing(String folder, String name, String why) {
        entries.add(new Entry(safe(folder) + "/" + safe(name), why, 0, ""));
    }

    private String path(String folder, String name) {
        String start = folder.isEmpty() ? "" : safe(folder) + "/";
        String safe = safe(name);
        int dot = safe.lastIndexOf('.');
        String stem = dot > 0 ? safe.substring(0, dot) : safe;
        String ending = dot > 0 ? safe.substring(dot) : "";
        String path = start + safe;
        for (int number = 2; !taken.add(path.toLowerCase(Locale.ROOT)); number++) {
            path = start + stem + " (" + number + ")" + ending;
        }
        return path;
    }

    static String safe(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("^\\.+|[. ]+$", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot < 8 ? plain.substring(dot) : "";
        String stem = plain.substring(0, plain.length() - ending.length());
        String fitting =
                stem.length() + ending.length() <= LONGEST ? stem : stem.substring(0, LONGEST - ending.length());
        return fitting.isBlank() ? "_" + ending : fitting + ending;
    }

    /** Passes on, and never closes what is behind it. */
    private static class Counted extends DigestOutputStream {
        private long octets;

        Counted(OutputStream to, MessageDigest digest) {
            super(to, digest);
        }

        @Override
        public void write(int octet) throws IOException {
            super.write(octet);
            octets++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            octets += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
