package org.reihum.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of this room let choose from: value and text in the reader's language, as {@code ${@networkChoices…}}. */
@Component("networkChoices")
public class Choices {

    private final Networks networks;
    private final Organisations organisations;
    private final MessageSource messages;

    Choices(Networks networks, Organisations organisations, MessageSource messages) {
        this.networks = networks;
        this.organisations = organisations;
        this.messages = messages;
    }

    public Map<String, String> states() {
        return texts("network.state.", FederalState.values());
    }

    public Map<String, String> functions() {
        return texts("network.function.", org.reihum.network.Function.values());
    }

    public Map<String, String> kinds() {
        return texts("network.organisation.kind.", OrganisationKind.values());
    }

    public Map<String, String> sizes() {
        return texts("network.size.", SizeClass.values());
    }

    public Map<String, String> formsOfAddress() {
        return texts("network.address.", FormOfAddress.values());
    }

    public Map<String, String> grounds() {
        return texts("network.ground.", MailGround.values());
    }

    public Map<String, String> languages() {
        return texts("network.language.", Stream.of("de", "en"));
    }

    public Map<String, String> dayRules() {
        return texts("network.regional.rule.", RegionalDayForm.Rule.values());
    }

    public Map<String, String> hardness() {
        return texts("network.regional.hardness.", Hardness.values());
    }

    /** All networks under their number; two of the same short name are told apart by their regions. */
    public Map<Long, String> networks() {
        List<Network> all = networks.byName();
        Map<String, Long> namesakes =
                all.stream().collect(Collectors.groupingBy(Network::shortName, Collectors.counting()));
        return inOrder(
                all.stream(),
                network -> network.id().value(),
                network -> namesakes.getOrDefault(network.shortName(), 0L) == 1
                        ? network.shortName()
                        : network.shortName() + " (" + network.profile().region() + ")");
    }

    public List<String> organisations() {
        return organisations.names();
    }

    private Map<String, String> texts(String keys, Enum<?>[] values) {
        return texts(keys, Arrays.stream(values).map(Enum::name));
    }

    private Map<String, String> texts(String keys, Stream<String> values) {
        return inOrder(
                values,
                Function.identity(),
                value -> messages.getMessage(keys + value, null, LocaleContextHolder.getLocale()));
    }

    private static <T, K> Map<K, String> inOrder(Stream<T> things, Function<T, K> key, Function<T, String> text) {
        return things.collect(Collectors.toMap(key, text, (one, other) -> one, LinkedHashMap::new));
    }
}
