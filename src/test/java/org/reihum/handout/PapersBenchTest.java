package org.reihum.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reihum.BenchTable;
import org.reihum.invitation.RecordingAnswers;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.MeetingId;
import org.reihum.meeting.Timetable;
import org.reihum.network.NetworkId;
import org.reihum.paper.PdfText;
import org.reihum.testing.Country;
import org.reihum.testing.DatabaseTest;
import org.reihum.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How long an attendance list of 300 takes, beside as many pages with the same words that PDFBox alone writes. */
@DatabaseTest
@Tag("bench")
class PapersBenchTest {

    private static final int PEOPLE = 300;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 11;

    @Autowired
    ApplicationContext beans;

    @Autowired
    PrintingPaper printing;

    @Autowired
    Timetable timetable;

    @Autowired
    MovableClock.Hands clock;

    @Test
    void attendanceList() throws Exception {
        MeetingCard meeting = timetable.card(seated());
        var list = new PdfText(list(meeting));
        assertThat(list.pages()).isEqualTo(21);
        List<List<String>> pages = IntStream.rangeClosed(1, list.pages())
                .mapToObj(page -> list.text(page).lines().toList())
                .toList();

        Took bare = median(() -> plain(pages));
        Took ours = median(() -> list(meeting));

        BenchTable.write(List.of(
                "-- papers, one after the other, median of " + ROUNDS + ", and what the processor worked for it",
                "21 pages of the same words, PDFBox alone: %s   (reference)".formatted(bare),
                "attendance list of %d, tagged PDF:       %s   %.1f times its reference"
                        .formatted(PEOPLE, ours, ours.processor() / bare.processor())));
    }

    /** In milliseconds; on a loaded machine the processor's time says more than the clock. */
    record Took(double clock, double processor) {

        @Override
        public String toString() {
            return "%7.0f ms, processor %7.0f ms".formatted(clock, processor);
        }
    }

    private MeetingId seated() {
        var country = Country.in(beans);
        NetworkId ulm = country.ulm();
        MeetingId meeting = country.meeting(country.series("netz", ulm), ulm, LocalDate.of(2026, 12, 2));
        country.invited(
                meeting,
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> country.person("Łukasz", "Überzwerch-%03d".formatted(i), "Straßenbau GmbH", ulm))
                        .map(Country::seated)
                        .toArray(RecordingAnswers.Guest[]::new));
        return meeting;
    }

    private byte[] list(MeetingCard meeting) {
        return printing.draft(meeting, PaperKind.ATTENDANCE, true, "", clock.instant());
    }

    /** The font is read each time, as it is for ours. */
    private static byte[] plain(List<List<String>> pages) throws IOException {
        try (var document = new PDDocument();
                var typeface = PapersBenchTest.class.getResourceAsStream("/paper/LiberationSans-Regular.ttf")) {
            var font = PDType0Font.load(document, typeface);
            for (List<String> lines : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 8);
                    content.newLineAtOffset(40, 800);
                    for (String line : lines) {
                        content.showText(line.strip());
                        content.newLineAtOffset(0, -11);
                    }
                    content.endText();
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static Took median(Callable<byte[]> work) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        var threads = ManagementFactory.getThreadMXBean();
        var clock = new double[ROUNDS];
        var processor = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long worked = threads.getCurrentThreadCpuTime();
            long begin = System.nanoTime();
            assertThat(work.call()).isNotEmpty();
            clock[i] = (System.nanoTime() - begin) / 1e6;
            processor[i] = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
        }
        return new Took(middle(clock), middle(processor));
    }

    private static double middle(double[] times) {
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
