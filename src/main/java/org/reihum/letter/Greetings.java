package org.reihum.letter;

import java.util.Locale;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How letters begin. */
@Component
public class Greetings {

    private final MessageSource messages;

    Greetings(MessageSource messages) {
        this.messages = messages;
    }

    /** "Sehr geehrte Frau Prof. Dr. Stichtag"; without form of address "Guten Tag Kim Stichtag". */
    public String to(PersonName name, Locale language) {
        String titleAndName = (name.title() + " " + name.lastName()).strip();
        String words = name.formOfAddress() == FormOfAddress.NONE ? name.full() : titleAndName;
        // in English a title takes the place of Ms and Mr
        String titled = name.title().isBlank() ? "" : ".TITLED";
        return messages.getMessage("letter.greeting." + name.formOfAddress() + titled, new Object[] {words}, language);
    }
}
