package org.reihum.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;

class FillingTest {

    private static final Filling TO_KIM =
            Filling.of("Runde").to(new PersonName(FormOfAddress.NONE, "Dr.", "Kim", "{{Reihe}}"), "Guten Tag Dr. Kim");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wir, {{Reihe}}.        | Wir, Runde.",
                "{{ reihe }}{{SERIES}}  | RundeRunde",
                "{{Vorname}} {{firstName}} | Kim Kim",
                "{{Anrede}}, willkommen | Guten Tag Dr. Kim, willkommen",
                "{{{Reihe}}}            | {Runde}",
                "{{Reihe}               | {{Reihe}",
                "{Reihe}                | {Reihe}"
            })
    void aPlaceholderIsReplacedByItsValue(String typed, String read) {
        assertThat(TO_KIM.in(typed)).isEqualTo(read);
    }

    @Test
    void aValueThatLooksLikeAPlaceholderStaysAsItIs() {
        assertThat(TO_KIM.in("{{Nachname}} {{Reihe}}")).isEqualTo("{{Reihe}} Runde");
    }

    @Test
    void whatHasNoValueVanishes() {
        assertThat(TO_KIM.in("In {{Stadt}}!")).isEqualTo("In !");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{7*7}}", "{{Betrag}}", "{{ }}", "{{Reihe.name}}", "{{#each}}"})
    void whatIsNoPlaceholderIsKnownToBeNoneAndIsLeftAsTyped(String typed) {
        assertThat(Placeholder.unknown("Ja " + typed + " {{Reihe}}")).containsExactly(typed);
        assertThat(TO_KIM.in(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @EnumSource(Placeholder.class)
    void eachIsUnderstoodAsItIsShown(Placeholder placeholder) {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            String typed = placeholder.typed(language);
            assertThat(Placeholder.named(typed.substring(2, typed.length() - 2)))
                    .contains(placeholder);
            assertThat(Placeholder.unknown(typed)).isEmpty();
        }
    }
}
