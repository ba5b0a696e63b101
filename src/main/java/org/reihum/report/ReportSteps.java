package org.reihum.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.reihum.meeting.MeetingCard;
import org.reihum.meeting.Timetable;
import org.reihum.report.Numbering.Numbered;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The run that writes a report: headings, figures meeting by meeting, all together, participations. */
@Configuration
class ReportSteps {

    static final String JOB = "report";

    /** The parameter that names the report; it identifies the run. */
    static final String PARAMETER = "report";

    private static final String OF_THIS_RUN = "#{jobParameters['" + PARAMETER + "']}";
    private static final int MEETINGS_A_COMMIT = 2;
    private static final int LINES_A_COMMIT = 50;

    private static final Comparator<Participation> BY_NUMBER =
            Comparator.comparing((Participation row) -> row.person().length()).thenComparing(Participation::person);

    /** One of the meetings. */
    record Reported(Report report, MeetingCard meeting) {}

    /** One person at one of the meetings. */
    record Attended(Report report, MeetingCard meeting, Participation row) {}

    private final JobRepository jobRepository;
    private final PlatformTransactionManager transactions;
    private final Reports reports;
    private final Timetable timetable;

    ReportSteps(
            JobRepository jobRepository,
            PlatformTransactionManager transactions,
            Reports reports,
            Timetable timetable) {
        this.jobRepository = jobRepository;
        this.transactions = transactions;
        this.reports = reports;
        this.timetable = timetable;
    }

    @Bean
    Job reportJob(
            Step reportHeadings, Step reportFigures, Step reportTotal, Step reportParticipations, RunClock times) {
        return new JobBuilder(JOB, jobRepository)
                .start(reportHeadings)
                .next(reportFigures)
                .next(reportTotal)
                .next(reportParticipations)
                .listener(times)
                .build();
    }

    @Bean
    Step reportHeadings(WritingFigures figures, WritingParticipations participations) {
        return alone("headings", report -> {
            figures.heading(report);
            participations.heading(report);
        });
    }

    @Bean
    Step reportTotal(WritingFigures writing) {
        return alone("total", report -> writing.total(report, timetable));
    }

    /** A step of one transaction. */
    private Step alone(String name, Consumer<Report> work) {
        return new StepBuilder(name, jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Object id =
                                    chunk.getStepContext().getJobParameters().get(PARAMETER);
                            work.accept(reports.get(((Number) id).longValue()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step reportFigures(Numbering<Reported> reportedMeetings, WritingFigures writing) {
        return new StepBuilder("figures", jobRepository)
                .<Numbered<Reported>, Numbered<Reported>>chunk(MEETINGS_A_COMMIT)
                .transactionManager(transactions)
                .reader(reportedMeetings)
                .writer(chunk -> chunk.forEach(item -> writing.meeting(
                        item.what().report(), item.number(), item.what().meeting())))
                .build();
    }

    @Bean
    @StepScope
    Numbering<Reported> reportedMeetings(@Value(OF_THIS_RUN) Long id) {
        return new Numbering<>("meetings", () -> {
            Report report = reports.get(id);
            return report.scope().meetings(timetable, report.requestedAt()).stream()
                    .map(meeting -> new Reported(report, meeting))
                    .iterator();
        });
    }

    @Bean
    Step reportParticipations(Numbering<Attended> reportedParticipations, WritingParticipations writing) {
        return new StepBuilder("participations", jobRepository)
                .<Numbered<Attended>, Numbered<Attended>>chunk(LINES_A_COMMIT)
                .transactionManager(transactions)
                .reader(reportedParticipations)
                .writer(chunk -> writing.participations(chunk.getItems()))
                .build();
    }

    @Bean
    @StepScope
    Numbering<Attended> reportedParticipations(@Value(OF_THIS_RUN) Long id, Participations participations) {
        return new Numbering<>("participations", () -> {
            Report report = reports.get(id);
            return report.scope().held(timetable, report.requestedAt()).stream()
                    .flatMap(meeting ->
                            inOrder(report, participations.at(meeting)).map(row -> new Attended(report, meeting, row)))
                    .iterator();
        });
    }

    /** In a period by number: the order of the names would tell the names. */
    private static Stream<Participation> inOrder(Report report, List<Participation> rows) {
        return report.period().isPresent() ? rows.stream().sorted(BY_NUMBER) : rows.stream();
    }
}
