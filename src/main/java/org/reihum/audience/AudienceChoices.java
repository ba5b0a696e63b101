package org.reihum.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reihum.network.Choices;
import org.reihum.network.OrganisationList;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What one may choose people by, and criteria in words. */
@Component
class AudienceChoices {

    private static final int NAMED = 3;

    private final Choices choices;
    private final OrganisationList organisations;
    private final MessageSource messages;

    AudienceChoices(Choices choices, OrganisationList organisations, MessageSource messages) {
        this.choices = choices;
        this.organisations = organisations;
        this.messages = messages;
    }

    /** Of each kind value and text, in the order shown. */
    Map<Criterion.Kind, Map<String, String>> all() {
        Map<Criterion.Kind, Map<String, String>> all = new LinkedHashMap<>();
        Map<String, String> networks = new LinkedHashMap<>();
        choices.networks().forEach((id, name) -> networks.put(id.toString(), name));
        all.put(Criterion.Kind.NETWORK, networks);
        all.put(Criterion.Kind.FUNCTION, choices.functions());
        all.put(Criterion.Kind.TRADE, themselves(organisations.trades()));
        all.put(Criterion.Kind.MUNICIPALITY, themselves(organisations.municipalities()));
        all.put(
                Criterion.Kind.HISTORY,
                Arrays.stream(History.values())
                        .collect(Collectors.toMap(
                                Enum::name, one -> say("audience.history." + one), (a, b) -> a, LinkedHashMap::new)));
        return all;
    }

    private static Map<String, String> themselves(List<String> words) {
        Map<String, String> map = new LinkedHashMap<>();
        words.forEach(word -> map.put(word, word));
        return map;
    }

    /** "Branche: Systemhaus oder Webgestalter; Gemeinde: Hanau". */
    String words(Criteria criteria, Map<Criterion.Kind, Map<String, String>> known) {
        Map<Criterion.Kind, List<String>> chosen = new LinkedHashMap<>();
        criteria.forEach((kind, value) -> chosen.computeIfAbsent(kind, none -> new ArrayList<>())
                .add(known.getOrDefault(kind, Map.of()).getOrDefault(value, value)));
        return chosen.entrySet().stream()
                .map(entry -> say("audience.kind." + entry.getKey()) + ": " + some(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String some(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more > 0 ? first + say("audience.more", more) : first;
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
