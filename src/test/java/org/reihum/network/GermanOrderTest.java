package org.reihum.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GermanOrderTest {

    private record Name(String last, String first) {}

    @Test
    void umlautsStandWithTheirVowelsAndSharpSWithTwo() {
        assertThat(sorted("Zander Öhler Oder Ufer Übel Uhl Aßmann Assmann Ast Ärger Arend Özdemir"))
                .isEqualTo("Arend Ärger Assmann Aßmann Ast Oder Öhler Özdemir Übel Ufer Uhl Zander");
    }

    @Test
    void anUmlautStandsBehindItsVowelAndCaseDecidesLast() {
        assertThat(sorted("Müller Muller Mueller müller Mulzer Muenz"))
                .isEqualTo("Mueller Muenz Muller müller Müller Mulzer");
    }

    private static String sorted(String names) {
        return Stream.of(names.split(" ")).sorted(GermanOrder.ofWords()).collect(Collectors.joining(" "));
    }

    @Test
    void amongOneLastNameTheFirstNameDecides() {
        var names = List.of(new Name("Beispiel", "Zoë"), new Name("Beispiel", "Änne"), new Name("Beispiel", "Anton"));

        assertThat(names.stream().sorted(GermanOrder.ofPeople(Name::last, Name::first)))
                .extracting(Name::first)
                .containsExactly("Änne", "Anton", "Zoë");
    }
}
