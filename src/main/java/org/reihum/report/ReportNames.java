package org.reihum.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.reihum.report.ReportContent.Annex;
import org.reihum.report.ReportContent.Counts;
import org.reihum.report.ReportContent.DecisionLine;
import org.reihum.report.ReportContent.Difference;
import org.reihum.report.ReportContent.Funding;
import org.reihum.report.ReportContent.KindCount;
import org.reihum.report.ReportContent.MeetingLine;
import org.reihum.report.ReportContent.NetworkLine;
import org.reihum.report.ReportContent.TopicLine;

/**
 * All names that a funder's template may use. What each means stands in the messages, {@code report.name.…}. German,
 * without umlauts, because they are typed into Word forms of German offices.
 */
final class ReportNames {

    /** @param text of what stands there, in the words of the report's language */
    record Name<T>(String name, BiFunction<T, Wording, String> text) {}

    /** @param T numbered from 1 in its list */
    record Numbered<T>(int number, T what) {}

    private static final String OF_SERIES = ".reihenvermerk";

    private ReportNames() {}

    /** Of the head, which all kinds of reports have. */
    static final List<Name<CountedReport>> COVER = List.of(
            of(
                    "bericht.titel",
                    (report, words) ->
                            words.of("report.paper.title." + report.cover().kind())),
            of(
                    "bericht.zeitraum",
                    (report, words) ->
                            words.period(report.cover().from(), report.cover().to())),
            of("bericht.von", (report, words) -> words.day(report.cover().from())),
            of("bericht.bis", (report, words) -> words.day(report.cover().to())),
            of(
                    "bericht.reihe",
                    (report, words) -> String.join(", ", report.cover().series())),
            of("bericht.fassung", (report, words) -> words.number(report.cover().version())),
            of("bericht.stand", (report, words) -> words.date(report.cover().requestedAt())),
            of("bericht.hinweis", ReportNames::notice),
            of("bericht.vergleich", ReportNames::compared),
            of("bericht.datenstand", (report, words) -> report.cover().dataVersion()),
            grant("zuwendung.geber", (grant, words) -> grant.funder()),
            grant("zuwendung.zweck", (grant, words) -> grant.purpose()),
            grant("zuwendung.bescheid", (grant, words) -> grant.notice()),
            grant("zuwendung.zeitraum", (grant, words) -> words.period(grant.from(), grant.to())));

    static final List<Name<ReportContent>> SINGLE = List.of(
            of("summe.treffen", (report, words) -> words.number(held(report))),
            of(
                    "summe.ausgefallen",
                    (report, words) -> words.number(report.body().meetings().size() - held(report))),
            total("summe.eingeladen", Counts::invited),
            total("summe.erwartet", Counts::expected),
            total("summe.anwesend", Counts::present),
            total("summe.unangemeldet", Counts::walkIns),
            total("summe.teilnahmen", Counts::participations),
            total("summe.teilnehmende", Counts::people),
            total("summe.online", Counts::online),
            total("summe.entschuldigt", Counts::excused),
            total("summe.nichterschienen", Counts::noShows),
            of(
                    "summe.nichterschienen.anteil",
                    (report, words) -> words.percent(report.body().total().noShowPercent())),
            total("summe.organisationen", Counts::organisations),
            total("summe.netzwerke", counts -> counts.networks().size()),
            of(
                    "summe.kmu",
                    (report, words) ->
                            words.number(report.body().organisations().smes())),
            of(
                    "summe.kmu.anteil",
                    (report, words) ->
                            words.percent(report.body().organisations().smePercent())),
            of(
                    "summe.gross",
                    (report, words) ->
                            words.number(report.body().organisations().large())),
            of(
                    "summe.gross.anteil",
                    (report, words) ->
                            words.percent(report.body().organisations().largePercent())),
            of(
                    "summe.ohneangabe",
                    (report, words) ->
                            words.number(report.body().organisations().unknown())),
            of(
                    "summe.ohneangabe.anteil",
                    (report, words) ->
                            words.percent(report.body().organisations().unknownPercent())));

    static final List<Name<MeetingLine>> MEETING = List.of(
            of("treffen.nummer", (line, words) -> words.number(line.number())),
            of("treffen.reihe", (line, words) -> line.series()),
            of("treffen.datum", (line, words) -> words.day(line.day())),
            of("treffen.stadt", (line, words) -> words.text(line.city())),
            of("treffen.gastgeber", (line, words) -> words.text(line.host())),
            of("treffen.thema", (line, words) -> words.text(line.topic())),
            of("treffen.stand", ReportNames::standing),
            of(
                    "treffen.vermerk",
                    (line, words) -> line.cancelled() || line.provisional() ? "(" + standing(line, words) + ")" : ""),
            ofSeries("treffen", MeetingLine::series),
            counted("treffen.eingeladen", Counts::invited),
            counted("treffen.erwartet", Counts::expected),
            counted("treffen.anwesend", Counts::present),
            counted("treffen.unangemeldet", Counts::walkIns),
            counted("treffen.teilnahmen", Counts::participations),
            counted("treffen.online", Counts::online),
            counted("treffen.entschuldigt", Counts::excused),
            counted("treffen.nichterschienen", Counts::noShows),
            of(
                    "treffen.nichterschienen.anteil",
                    (line, words) -> line.counts() == null
                            ? Wording.NONE
                            : words.percent(line.counts().noShowPercent())),
            counted("treffen.netzwerke", counts -> counts.networks().size()),
            of(
                    "treffen.netzwerke.namen",
                    (line, words) -> line.counts() == null
                            ? Wording.NONE
                            : words.text(String.join(", ", line.counts().networks()))),
            counted("treffen.organisationen", Counts::organisations),
            counted("treffen.kmu", counts -> counts.sizes().smes()));

    static final List<Name<NetworkLine>> NETWORK = List.of(
            of(
                    "netzwerk.name",
                    (line, words) -> line.name().isBlank() ? words.of("report.paper.network.none") : line.name()),
            of("netzwerk.teilnahmen", (line, words) -> words.number(line.participations())),
            of("netzwerk.teilnehmende", (line, words) -> words.number(line.people())),
            of("netzwerk.treffen", (line, words) -> words.number(line.meetings())));

    static final List<Name<KindCount>> KIND = List.of(
            of("art.name", (line, words) -> words.of("network.function." + line.function())),
            of("art.teilnahmen", (line, words) -> words.number(line.participations())));

    static final List<Name<TopicLine>> TOPIC = List.of(
            of("thema.treffen", (line, words) -> words.number(line.meeting())),
            of("thema.reihe", (line, words) -> words.text(line.series())),
            ofSeries("thema", TopicLine::series),
            of("thema.datum", (line, words) -> words.day(line.day())),
            of("thema.titel", (line, words) -> words.text(line.topic())),
            of("thema.tagesordnung", (line, words) -> words.text(String.join("\n", line.agenda()))));

    static final List<Name<DecisionLine>> DECISION = List.of(
            of("beschluss.treffen", (line, words) -> words.number(line.meeting())),
            of("beschluss.reihe", (line, words) -> words.text(line.series())),
            ofSeries("beschluss", DecisionLine::series),
            of("beschluss.datum", (line, words) -> words.day(line.day())),
            of("beschluss.text", (line, words) -> line.text()),
            of("beschluss.ja", (line, words) -> words.number(line.yes())),
            of("beschluss.nein", (line, words) -> words.number(line.no())),
            of("beschluss.enthaltungen", (line, words) -> words.number(line.abstentions())));

    static final List<Name<Numbered<Annex>>> ANNEX = List.of(
            of("anlage.nummer", (line, words) -> words.number(line.number())),
            of("anlage.treffen", (line, words) -> words.number(line.what().meeting())),
            of("anlage.reihe", (line, words) -> words.text(line.what().series())),
            ofSeries("anlage", line -> line.what().series()),
            of("anlage.name", (line, words) -> line.what().name()),
            of(
                    "anlage.blatt",
                    (line, words) -> line.what().sheets().isBlank()
                            ? words.of("report.annex.unknown")
                            : line.what().sheets()),
            of("anlage.umfang", (line, words) -> words.number(line.what().kilobytes()) + "\u00a0KB"),
            of("anlage.pruefsumme", (line, words) -> line.what().sha256()));

    static final List<Name<Difference>> DIFFERENCE = List.of(
            of(
                    "abweichung.treffen",
                    (line, words) ->
                            line.meeting() == null ? words.of("report.paper.all") : words.number(line.meeting())),
            of("abweichung.reihe", (line, words) -> words.text(line.series())),
            ofSeries("abweichung", Difference::series),
            of(
                    "abweichung.angabe",
                    (line, words) ->
                            line.of().isBlank() ? figure(line, words) : figure(line, words) + ": " + line.of()),
            of("abweichung.vorher", (line, words) -> words.text(line.was())),
            of("abweichung.jetzt", (line, words) -> words.text(line.is())),
            of("abweichung.grund", (line, words) -> words.text(String.join("; ", line.reasons()))));

    static List<String> all() {
        return List.of(COVER, SINGLE, MEETING, NETWORK, KIND, TOPIC, DECISION, ANNEX, DIFFERENCE).stream()
                .flatMap(list -> list.stream().map(Name::name))
                .toList();
    }

    static String standing(MeetingLine line, Wording words) {
        String state = line.cancelled() ? "cancelled" : line.provisional() ? "provisional" : "held";
        return words.of("report.paper.state." + state);
    }

    static String figure(Difference line, Wording words) {
        return words.of(line.figure());
    }

    /** Empty once the period is over and all lists are closed. */
    static String notice(CountedReport report, Wording words) {
        return (running(report, words) + " " + open(report, words)).strip();
    }

    /** That more may come; empty once the period is over. */
    static String running(CountedReport report, Wording words) {
        var cover = report.cover();
        LocalDate counted = LocalDate.ofInstant(cover.requestedAt(), DueReports.BERLIN);
        return cover.kind() == ReportKind.MEETING
                        || cover.to() == null
                        || cover.to().isBefore(counted)
                ? ""
                : words.of("report.paper.running", words.longDay(counted));
    }

    private static String open(CountedReport report, Wording words) {
        boolean several = report.severalSeries();
        String open = String.join(several ? "; " : ", ", report.body().open(several));
        return open.isEmpty() ? "" : words.of("report.paper.provisional", open);
    }

    /** "Änderungen gegenüber Fassung 2". */
    static String changes(CountedReport report, Wording words) {
        int earlier = report.cover().earlier();
        return earlier > 0 ? words.of("report.section.differences", earlier) : words.of("report.part.differences");
    }

    /** Why it tells no changes. */
    static String noChanges(CountedReport report, Wording words) {
        int earlier = report.cover().earlier();
        if (earlier > 0) {
            return words.of("report.paper.none.differences", earlier);
        }
        return words.of(report.cover().version() > 1 ? "report.paper.none.complete" : "report.paper.none.earlier");
    }

    private static String compared(CountedReport report, Wording words) {
        return report.differences().isEmpty()
                ? noChanges(report, words)
                : words.of("report.paper.compared", report.cover().earlier());
    }

    static int held(ReportContent report) {
        return (int) report.body().meetings().stream()
                .filter(line -> !line.cancelled())
                .count();
    }

    /** "(Das Forum)", behind what stands in the line; {@link #among} leaves it empty in a report of one series. */
    private static <T> Name<T> ofSeries(String list, Function<T, String> series) {
        return of(list + OF_SERIES, (line, words) -> {
            String name = series.apply(line);
            return name.isBlank() ? "" : "(" + name + ")";
        });
    }

    /** Those names, as they are filled for the lines of a report of one series, or of several. */
    static <T> List<Name<T>> among(List<Name<T>> names, boolean several) {
        return several
                ? names
                : names.stream()
                        .map(name -> name.name().endsWith(OF_SERIES)
                                ? ReportNames.<T>of(name.name(), (line, words) -> "")
                                : name)
                        .toList();
    }

    private static <T> Name<T> of(String name, BiFunction<T, Wording, String> text) {
        return new Name<>(name, text);
    }

    private static Name<CountedReport> grant(String name, BiFunction<Funding, Wording, String> text) {
        return of(
                name,
                (report, words) -> report.cover().grant() == null
                        ? Wording.NONE
                        : words.text(text.apply(report.cover().grant(), words)));
    }

    private static Name<ReportContent> total(String name, ToIntFunction<Counts> figure) {
        return of(
                name,
                (report, words) -> words.number(figure.applyAsInt(report.body().total())));
    }

    private static Name<MeetingLine> counted(String name, ToIntFunction<Counts> figure) {
        return of(
                name,
                (line, words) -> line.counts() == null ? Wording.NONE : words.number(figure.applyAsInt(line.counts())));
    }
}
