package org.reihum.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What our own mail server found out about a sender (Authentication-Results, RFC 8601). A stranger can write such fields too,
 * so that our server has to remove those that bear its name from what it receives (section 5). Of the ones that do, only the
 * topmost that stand together count, and none below the first Received of a server that is not one of ours.
 *
 * @param proven whether From is genuine: DMARC has passed, or a valid DKIM signature of From's domain or one above it
 * @param signedBy domains with a valid DKIM signature
 */
record SenderProof(boolean proven, Set<String> signedBy) {

    static final SenderProof NONE = new SenderProof(false, Set.of());

    private static final String FIELD = "authentication-results";
    /** Filters write these between two results. */
    private static final Pattern AMONG_RESULTS = Pattern.compile("dkim-filter|received-spf|x-.*|arc-.*");

    private static final Pattern BY = Pattern.compile("\\bby\\s+\\[?([^\\s;\\]()]{1,255})");
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f.:]+|ipv6:.*");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.){0,500}+\"");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SIGNER = Pattern.compile("header\\.(d|i)=([^\\s;]*)");
    private static final Pattern SENDER = Pattern.compile("header\\.from=([^\\s;]*)");

    /**
     * @param ours the name our mail server signs its results with; null: it writes none
     * @param senderDomain of From; blank when From is missing or names several
     */
    static SenderProof of(MailHeaders headers, @Nullable String ours, String senderDomain) {
        if (ours == null || senderDomain.isBlank()) {
            return NONE;
        }
        String domain = senderDomain.toLowerCase(Locale.ROOT);
        var signers = new TreeSet<String>();
        boolean passed = false;
        boolean failed = false;
        for (String result : results(headers, ours)) {
            if (result.startsWith("dkim=pass")) {
                SIGNER.matcher(result).results().forEach(hit -> signers.add(domainOf(hit.group(2))));
            }
            var sender = SENDER.matcher(result);
            boolean ofSender = sender.find() && domainOf(sender.group(1)).equals(domain);
            passed |= result.startsWith("dmarc=pass") && ofSender;
            failed |= result.startsWith("dmarc=fail");
        }
        boolean signed = signers.stream().anyMatch(signer -> covers(signer, domain));
        return new SenderProof(!failed && (passed || signed), Set.copyOf(signers));
    }

    /** Each "method=result …" of our server, without comments and quoted strings, in lower case. */
    private static List<String> results(MailHeaders headers, String ours) {
        var results = new ArrayList<String>();
        boolean begun = false;
        for (MailHeaders.Field field : headers.fields()) {
            if (field.name().equals("received") && !isOurs(field.value(), ours)) {
                break;
            }
            if (field.name().equals(FIELD)) {
                begun = true;
                results.addAll(ofOurs(field.value(), ours));
            } else if (begun && !AMONG_RESULTS.matcher(field.name()).matches()) {
                break;
            }
        }
        return results;
    }

    /** By our server, by another host of its domain, or by one that names no domain, as within a machine or a cluster. */
    private static boolean isOurs(String received, String ours) {
        var by = BY.matcher(received.toLowerCase(Locale.ROOT));
        if (!by.find()) {
            return true;
        }
        String host = by.group(1);
        String name = ours.toLowerCase(Locale.ROOT);
        String above = name.substring(name.indexOf('.') + 1);
        boolean nowhere = !host.contains(".") || ADDRESS.matcher(host).matches();
        return nowhere
                || host.equals(name)
                || above.contains(".") && (host.equals(above) || host.endsWith("." + above));
    }

    private static List<String> ofOurs(String value, String ours) {
        String bare = QUOTED.matcher(value).replaceAll(" ");
        for (int depth = 0; depth < 5; depth++) {
            bare = COMMENT.matcher(bare).replaceAll(" ");
        }
        String[] pieces = bare.toLowerCase(Locale.ROOT).split(";");
        String server = pieces[0].strip().split("\\s")[0];
        return bare.contains("(") || bare.contains("\"") || !server.equals(ours.toLowerCase(Locale.ROOT))
                ? List.of()
                : List.of(pieces).subList(1, pieces.length).stream()
                        .map(piece -> piece.strip().replaceAll("\\s*=\\s*", "="))
                        .toList();
    }

    private static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** A domain vouches for itself and for what lies below it. */
    private static boolean covers(String signer, String domain) {
        return signer.contains(".") && (domain.equals(signer) || domain.endsWith("." + signer));
    }
}
