package org.reihum.planning;

import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.meeting.Membership;
import org.reihum.network.NetworkId;

/** What is typed about shares: a field "share-7" for the network of number 7. */
public record SharesForm(Map<String, String> typed) {

    static final SharesForm NONE = new SharesForm(Map.of());

    private static final String FIELD = "share-";

    /** @param sent everything that the form sent; what is no share is left out */
    static SharesForm of(Map<String, String> sent) {
        return new SharesForm(sent.entrySet().stream()
                .filter(each -> each.getKey().matches(FIELD + "\\d{1,18}"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().strip())));
    }

    /** What its field shows: what was typed, else how it stands. */
    public String of(NetworkId network, int now) {
        return typed.getOrDefault(FIELD + network.value(), String.valueOf(now));
    }

    public boolean isBad(NetworkId network) {
        String share = typed.get(FIELD + network.value());
        return share != null && !isGood(share);
    }

    public boolean isBad() {
        return !typed.values().stream().allMatch(SharesForm::isGood);
    }

    private static boolean isGood(String share) {
        return share.matches("[1-" + Membership.MOST_SHARE + "]");
    }

    Map<NetworkId, Integer> read() {
        return typed.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> new NetworkId(Long.parseLong(each.getKey().substring(FIELD.length()))),
                        each -> Integer.valueOf(each.getValue())));
    }
}
