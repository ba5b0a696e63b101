package org.reihum.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a person sees in a cell of a spreadsheet, dates in the German way. */
final class CellText {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ZEROS = Pattern.compile("0{2,12}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private CellText() {}

    static String of(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        Optional<BigDecimal> number = number(cell);
        String text = number.isPresent()
                ? ofNumber(cell, number.get())
                : unescaped(Optional.ofNullable(cell.getText()).orElse(""));
        return CsvLines.tidy(text);
    }

    /** Characters that a sheet can not hold stand there as "_x000D_". */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(match.group(1), 16))))
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                : text;
    }

    private static Optional<BigDecimal> number(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return Optional.of(cell.asNumber());
        }
        boolean maybe = cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        return maybe ? Optional.of((BigDecimal) cell.getValue()) : Optional.empty();
    }

    private static String ofNumber(Cell cell, BigDecimal number) {
        String format = QUOTED.matcher(
                        Optional.ofNullable(cell.getDataFormatString()).orElse(""))
                .replaceAll("");
        if (cell.getType() == CellType.NUMBER && isTime(format)) {
            return ofTime(cell, number);
        }
        String plain = number.stripTrailingZeros().toPlainString();
        return ZEROS.matcher(format).matches() && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }

    private static boolean isTime(String format) {
        String small = format.toLowerCase(Locale.ROOT);
        return !small.equals("general")
                && (small.contains("y") || small.contains("d") || small.contains("h") || small.contains("mmm"));
    }

    private static String ofTime(Cell cell, BigDecimal number) {
        LocalDateTime moment = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return HOUR.format(moment);
        }
        return (moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MOMENT).format(moment);
    }
}
