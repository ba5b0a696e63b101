package org.reihum.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Our rules for calendars have numbers: O for letters that go out, I for what comes in, F for feeds. The test that shows a rule
 * bears its number at the head of its name ({@code o05_o06_…}), in whatever room it lives. Not one rule goes without.
 */
class ChecklistTest {

    private static final Map<Character, Integer> RULES = Map.of('o', 39, 'i', 26, 'f', 18);
    private static final Pattern NUMBER = Pattern.compile("\\G([oif])(\\d{1,2})_");

    @Test
    void everyRuleHasATestAndEveryNumberIsARule() {
        Set<String> rules = RULES.entrySet().stream()
                .flatMap(list -> IntStream.rangeClosed(1, list.getValue())
                        .mapToObj(number -> rule(list.getKey().toString(), number)))
                .collect(Collectors.toCollection(TreeSet::new));

        Map<String, List<String>> shown = shown();

        assertThat(shown.keySet()).isEqualTo(rules);
    }

    /** The tests of each rule that run in every build. */
    private static Map<String, List<String>> shown() {
        return ReflectionSupport.findAllClassesInPackage("org.reihum", type -> true, name -> name.contains("Test"))
                .stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> isAnnotated(method, Testable.class) && !isAnnotated(method, Tag.class))
                .flatMap(method -> rules(method.getName()).map(rule -> Map.entry(rule, name(method))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Stream<String> rules(String test) {
        Matcher number = NUMBER.matcher(test);
        return number.results().map(found -> rule(found.group(1), Integer.parseInt(found.group(2))));
    }

    private static String rule(String list, int number) {
        return "%s%02d".formatted(list, number);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
