package org.reihum;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The house as it stands: which room may use which, and where the technologies are let in. */
class RoomsTest {

    private static final String HOUSE = "org.reihum";

    /** A room may use every room on a lower step, and none beside or above it. */
    private static final Map<String, Integer> STEPS = Map.ofEntries(
            Map.entry("mail", 0),
            Map.entry("paper", 0),
            Map.entry("account", 1),
            Map.entry("network", 2),
            Map.entry("meeting", 3),
            Map.entry("letter", 4),
            Map.entry("invitation", 5),
            Map.entry("attendance", 6),
            Map.entry("chasing", 6),
            Map.entry("nomination", 6),
            Map.entry("registration", 6),
            Map.entry("reply", 6),
            Map.entry("audience", 7),
            Map.entry("door", 7),
            Map.entry("feedback", 7),
            Map.entry("handout", 7),
            Map.entry("hosting", 7),
            Map.entry("planning", 8),
            Map.entry("timeline", 8),
            Map.entry("report", 9),
            // nobody calls these
            Map.entry("demo", 10),
            Map.entry("desk", 10),
            Map.entry("feed", 10),
            Map.entry("imports", 10),
            Map.entry("site", 10));

    /** Rooms of plain Java, and who may use them. They use nobody. */
    private static final Map<String, Set<String>> PURE =
            Map.of("rotation", Set.of("planning"), "ical", Set.of("invitation", "reply", "feed"));

    private static final JavaClasses REIHUM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    static Set<String> rooms() {
        var rooms = new TreeSet<>(STEPS.keySet());
        rooms.addAll(PURE.keySet());
        return rooms;
    }

    private static boolean mayUse(String room, String other) {
        return room.equals(other)
                || PURE.getOrDefault(other, Set.of()).contains(room)
                || !PURE.containsKey(room) && !PURE.containsKey(other) && STEPS.get(other) < STEPS.get(room);
    }

    @Test
    void theTableAndTheFoldersAreTheSame() throws IOException {
        assertThat(folders(Path.of("src/main/java/org/reihum"))).isEqualTo(rooms());
    }

    private static Set<String> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return new TreeSet<>(children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesLowerRoomsOnly(String room) {
        String[] closed = Stream.concat(
                        Stream.of(HOUSE),
                        rooms().stream().filter(other -> !mayUse(room, other)).map(RoomsTest::inside))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .because("arrows follow time: " + room + " may use "
                        + rooms().stream().filter(other -> mayUse(room, other)).toList())
                .check(REIHUM);
    }

    @Test
    void theStairsHaveNoCycle() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(REIHUM);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomIsFlatAndHasASentenceAtItsDoor(String room) throws IOException {
        assertThat(folders(Path.of("src/main/java/org/reihum", room))).isEmpty();
        Path door = Path.of("src/main/java/org/reihum", room, "package-info.java");
        assertThat(door).content().startsWith("/**");
        assertThat(REIHUM.getPackage(HOUSE + "." + room).isAnnotatedWith(NullMarked.class))
                .as("@NullMarked in " + door)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "net.fortuna..,                    ical",
        "jakarta.mail..,                   mail",
        "org.eclipse.angus..,              mail",
        "org.springframework.mail..,       mail",
        "org.springframework.security..,   account site",
        "de.focus_shift..,                 network",
        "org.dhatim..,                     report imports",
        "ezvcard..,                        imports",
        "org.h2..,                         feed",
        "io.nayuki..,                      paper",
        "com.google.zxing..,               paper",
        "com.openhtmltopdf..,              paper",
        "org.apache.pdfbox..,              paper",
        "org.apache.fontbox..,             paper",
    })
    void aTechnologyHasOneDoor(String technology, String doors) {
        String[] allowed = Stream.of(doors.split(" ")).map(RoomsTest::inside).toArray(String[]::new);
        classes()
                .that(useClassesOf(technology))
                .should()
                .resideInAnyPackage(allowed)
                .check(REIHUM);
    }

    @Test
    void batchLivesInReportsAndImports() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("report"), inside("imports"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.batch..")
                .check(REIHUM);
    }

    @Test
    void quartzIsKnownToJobsAndTheirTriggersOnly() {
        classes()
                .that(useClassesOf("org.quartz.."))
                .should()
                .haveNameMatching(".*Job(Trigger)?")
                .check(REIHUM);
    }

    @ParameterizedTest
    @CsvSource({"rotation, none", "ical, net.fortuna.."})
    void aPureRoomSeesJavaItselfAndItsOneLibrary(String room, String library) {
        classes()
                .that()
                .resideInAPackage(inside(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", inside(room), library))
                .check(REIHUM);
    }

    @Test
    void nobodyHasFieldsInjected() {
        for (String annotation : List.of(
                "org.springframework.beans.factory.annotation.Autowired",
                "org.springframework.beans.factory.annotation.Value",
                "jakarta.annotation.Resource",
                "jakarta.inject.Inject",
                "jakarta.persistence.PersistenceContext")) {
            noFields().should().beAnnotatedWith(annotation).check(REIHUM);
        }
    }

    @Test
    void onlyTheApplicationAsksTheMachineForTimeZoneOrChance() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HOUSE + ".ReihumApplication")
                .should()
                .accessTargetWhere(describe("asks the machine", RoomsTest::asksTheMachine))
                .because("a Clock is injected at the doors, and a random generator gets a seed")
                .check(REIHUM);
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        boolean withoutArguments = access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
        return owner.getPackageName().startsWith("java.time") && name.equals("now") && !takesAClock(access)
                || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || name.equals("systemDefault") && owner.getPackageName().startsWith("java.time")
                || owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault")
                || owner.isEquivalentTo(Math.class) && name.equals("random")
                || name.equals("<init>")
                        && withoutArguments
                        && (owner.isEquivalentTo(Date.class) || owner.isEquivalentTo(Random.class));
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaClass> useClassesOf(String technology) {
        var there = resideInAPackage(technology);
        return describe(
                "use " + technology,
                room -> room.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow -> there.test(arrow.getTargetClass())));
    }

    private static String inside(String room) {
        return HOUSE + "." + room + "..";
    }
}
