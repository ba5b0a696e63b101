package org.reihum.report;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
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
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;
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

    /** One person at one of the meetings. */
    record Attended(MeetingCard meeting, Participation row) {}

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
    Step reportHeadings(WritingFigures writing, ParticipationSheet sheet, ReportLines lines) {
        return new StepBuilder("headings", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Report report = reports.get(idOf(
                                    chunk.getStepContext().getJobParameters().get(PARAMETER)));
                            writing.heading(report);
                            var heading = new ReportLines.Line(0, sheet.heading(report));
                            lines.write(report.id(), ReportFile.PARTICIPATIONS, List.of(heading));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step reportTotal(WritingFigures writing) {
        return new StepBuilder("total", jobRepository)
                .tasklet(
                        (contribution, chunk) -> {
                            Object id =
                                    chunk.getStepContext().getJobParameters().get(PARAMETER);
                            writing.total(reports.get(idOf(id)), timetable);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private static long idOf(Object parameter) {
        return ((Number) parameter).longValue();
    }

    @Bean
    Step reportFigures(Numbering<MeetingCard> reportedMeetings, ItemWriter<Numbered<MeetingCard>> figureLines) {
        return new StepBuilder("figures", jobRepository)
                .<Numbered<MeetingCard>, Numbered<MeetingCard>>chunk(MEETINGS_A_COMMIT)
                .transactionManager(transactions)
                .reader(reportedMeetings)
                .writer(figureLines)
                .build();
    }

    @Bean
    @StepScope
    Numbering<MeetingCard> reportedMeetings(@Value(OF_THIS_RUN) Long id) {
        return new Numbering<>("meetings", () -> {
            Report report = reports.get(id);
            return report.scope().meetings(timetable, report.requestedAt()).iterator();
        });
    }

    @Bean
    @StepScope
    ItemWriter<Numbered<MeetingCard>> figureLines(@Value(OF_THIS_RUN) Long id, WritingFigures writing) {
        Report report = reports.get(id);
        return chunk -> chunk.forEach(meeting -> writing.meeting(report, meeting));
    }

    @Bean
    Step reportParticipations(
            Numbering<Attended> reportedParticipations,
            ItemProcessor<Numbered<Attended>, ReportLines.Line> participationCells,
            ItemWriter<ReportLines.Line> participationLines) {
        return new StepBuilder("participations", jobRepository)
                .<Numbered<Attended>, ReportLines.Line>chunk(LINES_A_COMMIT)
                .transactionManager(transactions)
                .reader(reportedParticipations)
                .processor(participationCells)
                .writer(participationLines)
                .build();
    }

    @Bean
    @StepScope
    Numbering<Attended> reportedParticipations(@Value(OF_THIS_RUN) Long id, Participations participations) {
        return new Numbering<>("participations", () -> attended(reports.get(id), participations));
    }

    /** Meeting by meeting; of a period in the order of the numbers, as that of the names would tell the names. */
    private Iterator<Attended> attended(Report report, Participations participations) {
        Stream<MeetingCard> held = report.scope().held(timetable, report.requestedAt()).stream();
        return held.flatMap(meeting -> {
                    Stream<Participation> rows = participations.at(meeting).stream();
                    Stream<Participation> ordered = report.period().isPresent() ? rows.sorted(BY_NUMBER) : rows;
                    return ordered.map(row -> new Attended(meeting, row));
                })
                .iterator();
    }

    private static final Comparator<Participation> BY_NUMBER =
            Comparator.comparing((Participation row) -> row.person().length()).thenComparing(Participation::person);

    @Bean
    @StepScope
    ItemProcessor<Numbered<Attended>, ReportLines.Line> participationCells(
            @Value(OF_THIS_RUN) Long id, ParticipationSheet sheet) {
        Report report = reports.get(id);
        return item -> new ReportLines.Line(
                item.number(),
                sheet.line(report, item.what().meeting(), item.what().row()));
    }

    @Bean
    @StepScope
    ItemWriter<ReportLines.Line> participationLines(@Value(OF_THIS_RUN) Long id, ReportLines lines) {
        return chunk -> lines.write(id, ReportFile.PARTICIPATIONS, chunk.getItems());
    }
}
