package dev.embassy.chassis.csv;

/**
 * Text in a cell. A spreadsheet program takes a text that begins like a formula for one; an
 * apostrophe before it makes it text again (<a
 * href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>). A text
 * that looks guarded already gets one more, so that reading gives back exactly what was written.
 */
final class CsvText {

    private static final char GUARD = '\'';

    /** What begins a formula, in the wide forms of East Asian keyboards as well. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private CsvText() {}

    static String guarded(String text) {
        return looksLikeFormula(text) ? GUARD + text : text;
    }

    static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && looksLikeFormula(cell)
                ? cell.substring(1)
                : cell;
    }

    private static boolean looksLikeFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == GUARD) {
            first++;
        }
        return first < text.length() && BEGINNINGS.indexOf(text.charAt(first)) >= 0;
    }
}
