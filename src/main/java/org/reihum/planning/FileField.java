package org.reihum.planning;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a JSON file and what stands there. What is missing (or null) and what is of another kind is refused by its
 * path.
 *
 * @throws FileRefused from every reading method
 */
record FileField(String path, Optional<JsonNode> node) {

    private static final int MOST_TEXT = 200;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    static FileField root(JsonNode node) {
        return new FileField("", Optional.of(node));
    }

    private JsonNode like(FileFlaw missing, Function<JsonNode, Boolean> kind) {
        return node.filter(kind::apply).orElseThrow(() -> refused(missing));
    }

    FileRefused refused(FileFlaw flaw, Object... words) {
        return new FileRefused(path, flaw, words);
    }

    FileField at(String name) {
        JsonNode object = like(FileFlaw.OBJECT_MISSING, JsonNode::isObject);
        return new FileField(path.isEmpty() ? name : path + "." + name, given(object.get(name)));
    }

    private static Optional<JsonNode> given(@Nullable JsonNode found) {
        return Optional.ofNullable(found).filter(value -> !value.isNull());
    }

    /** The same place, if anything stands there. */
    Optional<FileField> ifGiven() {
        return node.map(value -> this);
    }

    List<FileField> items(int least, int most) {
        JsonNode list = like(FileFlaw.LIST_MISSING, JsonNode::isArray);
        if (list.size() < least || list.size() > most) {
            throw refused(FileFlaw.LIST_LENGTH, least, most, list.size());
        }
        return IntStream.range(0, list.size())
                .mapToObj(index -> new FileField(path + "[" + index + "]", given(list.get(index))))
                .toList();
    }

    /** None where nothing stands there. */
    List<FileField> itemsIfGiven(int most) {
        return ifGiven().map(field -> field.items(0, most)).orElse(List.of());
    }

    String text() {
        String text = like(FileFlaw.TEXT_MISSING, JsonNode::isString).stringValue();
        if (text.length() > MOST_TEXT) {
            throw refused(FileFlaw.TEXT_TOO_LONG, MOST_TEXT);
        }
        return text;
    }

    String id() {
        String id = text();
        if (id.isBlank()) {
            throw refused(FileFlaw.TEXT_MISSING);
        }
        return id;
    }

    boolean yes() {
        return like(FileFlaw.YES_OR_NO_MISSING, JsonNode::isBoolean).booleanValue();
    }

    int whole(int least, int most) {
        return (int) whole((long) least, most);
    }

    long whole(long least, long most) {
        JsonNode number = like(FileFlaw.WHOLE_NUMBER_MISSING, JsonNode::isIntegralNumber);
        if (!number.canConvertToLong() || number.longValue() < least || number.longValue() > most) {
            throw refused(FileFlaw.NUMBER_OUT_OF_RANGE, least, most, shortened(number.toString()));
        }
        return number.longValue();
    }

    LocalDate date() {
        String text = like(FileFlaw.DATE_MISSING, JsonNode::isString).stringValue();
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw refused(FileFlaw.NO_DATE, shortened(text));
            }
            return date;
        } catch (DateTimeParseException e) {
            throw refused(FileFlaw.NO_DATE, shortened(text));
        }
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
