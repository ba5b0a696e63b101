package org.reihum.ical;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.reihum.testing.WildMail;

/**
 * Jazzer looks, led by the code it reaches, for what no grammar of ours knows. Only in {@code -Pfuzz}: it rewrites every class
 * of its JVM.
 */
class AnyOctetsTest {

    private final CalendarReader reader = new CalendarReader();

    @MethodSource("replies")
    @FuzzTest(maxDuration = "3m")
    void anyOctetsAreReadWithinBounds(byte[] octets) {
        if (octets != null) {
            FuzzedRepliesTest.inBounds(reader.read(octets));
        }
    }

    static Stream<byte[]> replies() {
        return FuzzedRepliesTest.originals().stream().map(WildMail::calendar);
    }
}
