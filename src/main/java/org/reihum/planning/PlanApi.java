package org.reihum.planning;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.reihum.planning.FileAnswer.Malformed;
import org.reihum.planning.FileAnswer.NoPlan;
import org.reihum.planning.FileAnswer.Planned;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A roster file in, a plan file out; what stands against it as a problem (RFC 9457). Stores nothing. */
@RestController
class PlanApi {

    private static final int MOST_SECONDS = 20;

    private final PlanningFile planning;
    private final MessageSource messages;
    /** A search may need a good part of the memory, so there is one at a time. */
    private final Semaphore turn = new Semaphore(1);

    PlanApi(PlanningFile planning, MessageSource messages) {
        this.planning = planning;
        this.messages = messages;
    }

    /** @param seconds after that long the best plan so far is taken; at most 20 */
    @PostMapping(path = "/api/plan", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> plan(
            HttpServletRequest request,
            @RequestParam(defaultValue = "20") int seconds,
            @RequestParam(defaultValue = "false") boolean explain,
            Locale locale)
            throws IOException {
        byte[] roster = request.getInputStream().readNBytes(RosterFile.MOST_BYTES + 1);
        if (!turn.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, String.valueOf(MOST_SECONDS))
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(
                            HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("planning.file.busy", null, locale)));
        }
        try {
            Duration cap = Duration.ofSeconds(Math.max(1, Math.min(MOST_SECONDS, seconds)));
            return response(planning.plan(roster, cap, explain, locale));
        } finally {
            turn.release();
        }
    }

    private static ResponseEntity<?> response(FileAnswer answer) {
        if (answer instanceof Planned planned) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(planned.json());
        }
        ProblemDetail problem = answer instanceof NoPlan none ? problem(none) : problem((Malformed) answer);
        return ResponseEntity.of(problem).build();
    }

    private static ProblemDetail problem(Malformed malformed) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, malformed.line());
        problem.setProperty("field", malformed.field());
        problem.setProperty("reason", malformed.reason());
        return problem;
    }

    private static ProblemDetail problem(NoPlan none) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, none.headline());
        problem.setProperty("conflict", none.conflict());
        problem.setProperty(
                "waysOut", none.waysOut().stream().map(FileAnswer.WayOut::gives).toList());
        return problem;
    }
}
