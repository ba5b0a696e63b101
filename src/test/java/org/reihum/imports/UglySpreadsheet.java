package org.reihum.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as it grows over the years in an office: a title, heads merged over two lines, towns as headings between, two
 * people in one cell, names and days in every form, firms merged down a column, sums, empty lines and columns. Invented.
 */
final class UglySpreadsheet {

    /** What a person sees there: first and last name, firm, town, address. */
    record Meant(String firstName, String lastName, String firm, String town, String email) {}

    private static final String[] FIRST = {
        "Anna", "Ben", "Carla", "Dora", "Emil", "Frieda", "Gustav", "Hanna", "Ida", "Jonas", "Klara", "Linus", "Mia",
        "Nils", "Olga", "Paul"
    };
    private static final String[] LAST = {
        "Muster",
        "Beispiel",
        "Umlaut",
        "Stichtag",
        "Frist",
        "Protokoll",
        "Größe",
        "Anker",
        "Karte",
        "Verteiler",
        "Entwurf",
        "Nachweis",
        "Beschluss",
        "Termin",
        "Vorlage",
        "Ordner",
        "Zettel"
    };
    private static final String[] TOWNS = {"Freiburg i. Br.", "Lörrach", "Bad Säckingen", "Waldshut-Tiengen"};
    private static final int OF_A_TOWN = 30;

    private final Worksheet sheet;
    private final Map<Integer, List<Meant>> meant = new LinkedHashMap<>();
    private int row;
    private int people;

    private UglySpreadsheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @param meant by number of line */
    record Result(byte[] file, Map<Integer, List<Meant>> meant) {}

    static Result write() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Reihum", "1.0")) {
            Worksheet hidden = book.newWorksheet("Listen");
            hidden.value(0, 0, "Nachname");
            hidden.value(0, 1, "Vorname");
            hidden.value(0, 2, "Firma");
            hidden.value(0, 3, "E-Mail");
            hidden.value(1, 0, "Versteckt");
            hidden.value(1, 2, "Versteckt GmbH");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            book.newWorksheet("Deckblatt").value(3, 2, "Kontakte des Netzwerks");
            var ugly = new UglySpreadsheet(book.newWorksheet("Kontakte 2026 (neu)"));
            ugly.fill();
            ugly.sheet.finish();
            book.finish();
            return new Result(file.toByteArray(), ugly.meant);
        }
    }

    private void fill() {
        sheet.value(0, 0, "Kontaktliste IT-Netz, Stand 3.6.2026 - bitte nicht weitergeben!");
        sheet.range(0, 0, 0, 10).merge();
        sheet.value(2, 1, "gelb = noch nicht geklärt");
        heading();
        row = 5;
        for (String town : TOWNS) {
            town(town);
        }
        sheet.value(row, 0, "Gesamt");
        sheet.value(row, 1, people);
        sheet.value(row + 2, 0, "* hat mündlich zugestimmt, Beleg fehlt noch");
    }

    private void heading() {
        down(0, "Lfd. Nr.");
        down(1, "Ansprechpartner/in");
        down(3, "Firma / Institution");
        across(4, "Kontakt", "E-Mail", "Telefon (dienstl.)", "Mobil");
        down(7, "Einwilligung");
        across(8, "Anschrift", "Straße", "PLZ");
        down(10, "Bemerkungen");
    }

    private void down(int column, String text) {
        sheet.value(3, column, text);
        sheet.range(3, column, 4, column).merge();
    }

    private void across(int column, String upper, String... lower) {
        sheet.value(3, column, upper);
        sheet.range(3, column, 3, column + lower.length - 1).merge();
        for (int i = 0; i < lower.length; i++) {
            sheet.value(4, column + i, lower[i]);
        }
    }

    private void town(String town) {
        sheet.value(row, 0, town);
        sheet.range(row, 0, row, 10).merge();
        row++;
        int before = people;
        for (int i = 0; i < OF_A_TOWN; i++) {
            entry(town, i);
            if (i % 9 == 8) {
                row++;
            }
        }
        sheet.value(row, 0, "Summe " + town + ":");
        sheet.value(row, 1, people - before);
        row += 2;
    }

    /** The firm stands once for three lines. */
    private void entry(String town, int i) {
        people++;
        int number = people;
        int group = (number - i % 3) / 3;
        String firm = "Beispiel-" + LAST[group % LAST.length] + " " + group + " GmbH";
        if (i % 9 == 0) {
            sheet.value(row, 3, "  " + firm + " ");
            sheet.range(row, 3, row + 2, 3).merge();
        } else if (i % 9 > 2) {
            sheet.value(row, 3, firm);
        }
        sheet.value(row, 0, number);
        List<Meant> persons = new ArrayList<>();
        persons.add(person(number, firm, town));
        NAMES.get(number % NAMES.size()).accept(this, persons);
        mail(persons, number);
        phone(number);
        day(number);
        sheet.value(row, 8, "Musterweg " + group);
        if (group % 2 == 0) {
            sheet.value(row, 9, 79000 + group);
        } else {
            sheet.value(row, 9, "D-" + (79000 + group));
        }
        if (number % 7 == 0) {
            sheet.value(row, 10, "kommt gern;\nruft \"zurück\"");
        }
        broken(number);
        meant.put(row + 1, persons);
        row++;
    }

    private static Meant person(int number, String firm, String town) {
        String first = FIRST[number % FIRST.length];
        String last = LAST[number % LAST.length];
        return new Meant(
                first,
                last,
                firm,
                town,
                (first + "." + last + number + "@firma.example.org").toLowerCase(Locale.GERMAN));
    }

    private Meant second(Meant one) {
        return person(500 + people, one.firm(), one.town());
    }

    private void name(String text) {
        sheet.value(row, 1, text);
    }

    private static final List<BiConsumer<UglySpreadsheet, List<Meant>>> NAMES = List.of(
            (ugly, all) -> ugly.name(all.get(0).firstName() + " " + all.get(0).lastName()),
            (ugly, all) -> ugly.name(all.get(0).lastName() + ", " + all.get(0).firstName()),
            (ugly, all) -> ugly.name(
                    "Frau Dr. " + all.get(0).firstName() + "  " + all.get(0).lastName() + " "),
            (ugly, all) -> {
                all.add(ugly.second(all.get(0)));
                ugly.name(all.get(0).firstName() + " " + all.get(0).lastName() + " / "
                        + all.get(1).firstName() + " " + all.get(1).lastName());
            },
            (ugly, all) -> ugly.name("Herr Prof. Dr.-Ing. " + all.get(0).firstName() + " "
                    + all.get(0).lastName()),
            (ugly, all) -> {
                all.add(ugly.second(all.get(0)));
                all.replaceAll(one -> new Meant(
                        one.firstName().charAt(0) + ".", one.lastName(), one.firm(), one.town(), one.email()));
                ugly.name("Dr. " + all.get(0).firstName() + " " + all.get(0).lastName() + " und "
                        + all.get(1).firstName() + " " + all.get(1).lastName());
            },
            (ugly, all) -> ugly.name(all.get(0).lastName().toUpperCase(Locale.GERMAN) + " "
                    + all.get(0).firstName()),
            (ugly, all) ->
                    ugly.name("Hr. " + all.get(0).firstName() + " " + all.get(0).lastName() + " (GF)"),
            (ugly, all) ->
                    ugly.name(all.get(0).lastName() + ", Dr. " + all.get(0).firstName()));

    private void mail(List<Meant> persons, int number) {
        String first = persons.get(0).email();
        if (persons.size() > 1) {
            sheet.value(
                    row,
                    4,
                    first + (number % 2 == 0 ? "; " : ",\n") + persons.get(1).email());
            return;
        }
        String text = switch (number % 6) {
            case 0 -> "mailto:" + first;
            case 1 -> persons.get(0).firstName() + " <" + first + ">";
            case 2 -> " " + first + " ";
            case 3 -> first.replace("@", " (at) ");
            case 4 -> first.replace("@", " @ ");
            default -> first + ";";
        };
        sheet.value(row, 4, text);
    }

    private void phone(int number) {
        switch (number % 7) {
            case 0 -> sheet.value(row, 5, "Tel.: 0761/12 34-" + number);
            case 1 -> sheet.value(row, 5, "+49 (0) 7621 / 5550" + number);
            case 2 -> sheet.value(row, 5, 761123000 + number);
            case 3 -> sheet.value(row, 5, "07761 / 12 30 " + number + " oder 0170 / 12 34 " + number);
            case 4 -> sheet.value(row, 5, "(07751) 8" + number + " (vormittags)");
            case 5 -> sheet.value(row, 5, "-");
            default -> sheet.value(row, 6, "0049 170 5550" + number);
        }
    }

    private void day(int number) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number);
        switch (number % 8) {
            case 0 -> {
                sheet.value(row, 7, day);
                sheet.style(row, 7).format("dd.MM.yyyy").set();
            }
            case 1 ->
                sheet.value(row, 7, "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
            case 2 -> sheet.value(row, 7, day.toString());
            case 3 -> sheet.value(row, 7, day.getDayOfMonth() + ". März 2026");
            case 4 -> sheet.value(row, 7, "%02d/%02d/26".formatted(day.getDayOfMonth(), day.getMonthValue()));
            case 5 -> sheet.value(row, 7, "Mi., " + day.getDayOfMonth() + ". Juni 2026");
            case 6 -> sheet.value(row, 7, "ja");
            default -> {}
        }
    }

    /** What nobody can know but the one who wrote it. */
    private void broken(int number) {
        switch (number) {
            case 17 -> sheet.value(row, 4, "siehe Visitenkarte");
            case 44 -> sheet.value(row, 5, "weiß Frau Muster");
            case 71 -> sheet.value(row, 7, "irgendwann im Herbst");
            case 98 -> sheet.value(row, 4, "anna.muster@");
            default -> {}
        }
    }
}
