package org.reihum.report;

import java.util.List;

/** What people type, or are made to type, so that somebody else's spreadsheet runs it. */
final class Payloads {

    private static final List<String> STARTS = List.of(
            "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "＝", "＋", "－", "＠", "\u0001=", "'=", "''+", "\"=",
            ";=", "\u200b=", "\ufeff=");

    private static final List<String> REST = List.of(
            "1+1",
            "A1",
            "5",
            "1e5",
            "SUM(A1:A9)",
            "SUMME(A1:A9)",
            "cmd|' /C calc'!A0",
            "2+5+cmd|'/C calc'!A0",
            "DDE(\"cmd\";\"/C calc\";\"x\")",
            "HYPERLINK(\"https://example.org\";\"x\")",
            "WEBSERVICE(\"https://example.org\")",
            "IMPORTXML(\"https://example.org\";\"//a\")",
            "IMPORTDATA(\"https://example.org\")",
            "INDIRECT(\"A1\")",
            "NOW()",
            "TODAY()",
            "RAND()",
            "CELL(\"filename\")",
            "INFO(\"directory\")",
            "EXEC(\"calc\")",
            "CALL(\"x\")",
            "1;2",
            "1\u0007+1",
            "1\u2028+1",
            "(1)");

    private Payloads() {}

    /** 500 of them, all different. */
    static List<String> all() {
        return STARTS.stream()
                .flatMap(start -> REST.stream().map(rest -> start + rest))
                .toList();
    }
}
