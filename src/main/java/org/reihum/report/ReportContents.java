package org.reihum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** What reports say, as it was counted. */
@Component
public class ReportContents {

    /** Kept among the files of the report, for us to read. */
    static final String NAME = "content";

    static final String ENDING = "json";

    /** A report of an earlier release lacks what later ones say. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final StoredFiles files;

    ReportContents(StoredFiles files) {
        this.files = files;
    }

    /** Empty until it has counted, and for the other reports of early releases, which have kept no head. */
    Optional<CountedReport> of(Report report) {
        return report.scope().kind().counts()
                ? of(report.id()).map(content -> content)
                : read(report.id(), OtherContent.class)
                        .filter(content -> content.cover() != null)
                        .map(content -> content);
    }

    /** Of a report that counts who came; empty until it has counted. */
    public Optional<ReportContent> of(long report) {
        return read(report, ReportContent.class);
    }

    private <T> Optional<T> read(long report, Class<T> type) {
        return files.find(report, NAME, ENDING).map(file -> {
            var octets = new ByteArrayOutputStream();
            files.copy(file, octets);
            return JSON.readValue(octets.toByteArray(), type);
        });
    }

    void keep(long report, CountedReport content) {
        try (OutputStream file = files.write(report, NAME, ENDING)) {
            file.write(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one state of the data from another. */
    static String fingerprint(ReportBody body) {
        return HexFormat.of().formatHex(FileInPieces.sha256().digest(JSON.writeValueAsBytes(body)));
    }
}
