package org.reihum.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reihum.network.NetworkId;

/**
 * The page on which a substitute is chosen.
 *
 * @param from the host as it was when the page was shown
 * @param choice the button that was pressed: {@code take:8}, or {@code swap:8:draft:3:4}
 */
public record TakeOverForm(
        @NotBlank(message = "{planning.substitute.reason.missing}")
        @Size(max = 500, message = "{planning.substitute.reason.long}")
        String reason,

        @NotNull Long from,

        @Nullable String choice) {

    private static final Pattern CHOICE = Pattern.compile("take:(\\d{1,18})|swap:(\\d{1,18}):(.+)");

    /** Which network is to host, and which of its turns it gives in exchange. */
    record Choice(NetworkId network, Optional<TurnRef> exchange) {}

    Optional<Choice> chosen() {
        Matcher button = CHOICE.matcher(choice == null ? "" : choice);
        if (!button.matches()) {
            return Optional.empty();
        }
        if (button.group(1) != null) {
            return Optional.of(new Choice(new NetworkId(Long.parseLong(button.group(1))), Optional.empty()));
        }
        return TurnRef.read(button.group(3))
                .map(turn -> new Choice(new NetworkId(Long.parseLong(button.group(2))), Optional.of(turn)));
    }

    /** Without line breaks: it stands in lists and in the history. */
    String reasonInOneLine() {
        return reason.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "");
    }
}
