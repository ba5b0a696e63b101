package org.reihum.mail;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is called in a letter: one name without a path, without control characters and marks that turn the
 * direction of writing, with nothing that a file system does not like; at most 100 characters with its extension.
 */
public record FileName(String value) {

    private static final int LONGEST = 100;
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029\\p{Cs}\\p{Co}]+");
    private static final Pattern UNLIKED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}]+");
    private static final Pattern ENDS = Pattern.compile("^[. ]+|[. ]+$");
    /** What a system may run when somebody double-clicks it and the last extension is hidden or lost. */
    private static final Set<String> RUN = Set.of(
            "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "msi",
            "msp", "lnk", "jar", "cpl", "dll", "reg", "sh", "app", "apk", "url", "htm", "html", "svg", "docm", "xlsm",
            "pptm");

    public FileName {
        value = cut(clean(value));
    }

    private static String clean(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = PATH.matcher(name).replaceFirst("");
        name = UNLIKED.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        return ENDS.matcher(name).replaceAll("");
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = "." + extension(name);
        int end = Math.max(1, LONGEST - extension.length());
        int whole = Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end;
        return extension.length() > 10 ? name.substring(0, whole) : name.substring(0, whole) + extension;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1);
    }

    /** What the extension says; empty for a kind that does not go with letters. */
    public Optional<FileKind> kind() {
        return FileKind.of(extension(value));
    }

    /** Such as "Rechnung.exe.pdf". */
    boolean hidesAProgram() {
        String[] parts = value.toLowerCase(Locale.ROOT).split("\\.", -1);
        for (int i = 1; i < parts.length - 1; i++) {
            if (RUN.contains(parts[i].strip())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return value;
    }
}
