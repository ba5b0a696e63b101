package org.reihum.nomination;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms of this room let choose from: value and text in the reader's language. */
@Component("guestKinds")
public class GuestKinds {

    private final MessageSource messages;

    GuestKinds(MessageSource messages) {
        this.messages = messages;
    }

    public Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (GuestKind kind : GuestKind.values()) {
            kinds.put(
                    kind.name(), messages.getMessage("nomination.kind." + kind, null, LocaleContextHolder.getLocale()));
        }
        return kinds;
    }
}
