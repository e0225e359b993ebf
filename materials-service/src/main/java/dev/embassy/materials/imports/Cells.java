package dev.embassy.materials.imports;

import dev.embassy.chassis.csv.CsvRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in the cells of all sheets alike. */
final class Cells {

    private static final Pattern EURO = Pattern.compile("(\\d{1,7})(?:[.,](\\d{1,2}))?");

    /** A million euro, in cents. */
    private static final long MOST_CENTS = 100_000_000;

    /** Before that there were no such programmes. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private Cells() {}

    /** Null where the cell is empty or wrong, which is noted. */
    static @Nullable Integer integer(CsvRow row, String column, int least, int most) {
        if (row.optional(column, 20) == null) {
            return null;
        }
        return row.integer(column, least, most);
    }

    /** An amount in cents; null where the cell is empty or wrong, which is noted. */
    static @Nullable Long euro(CsvRow row, String column) {
        var text = row.optional(column, 20);
        if (text == null) {
            return null;
        }
        var amount = EURO.matcher(text);
        if (amount.matches()) {
            var decimals = amount.group(2) == null ? "" : amount.group(2);
            long cents = Long.parseLong(amount.group(1) + (decimals + "00").substring(0, 2));
            if (cents <= MOST_CENTS) {
                return cents;
            }
        }
        row.refuse(
                column,
                "not-an-amount",
                "%s is “%s”. Write euro without a sign and without thousands, such as 9.50; at most 1000000."
                        .formatted(column, text));
        return null;
    }

    /** An ISO 8601 day, not after the last one; null where it is empty or wrong, which is noted. */
    static @Nullable LocalDate day(CsvRow row, String column, LocalDate last) {
        var text = row.optional(column, 20);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.isBefore(EARLIEST) || day.isAfter(last)) {
                row.refuse(
                        column,
                        "out-of-range",
                        "%s is %s; it may be from %s to %s."
                                .formatted(column, text, EARLIEST, last));
                return null;
            }
            return day;
        } catch (DateTimeParseException notADay) {
            row.refuse(
                    column,
                    "not-a-day",
                    "%s is “%s”. Write year, month and day, such as 2025-11-30."
                            .formatted(column, text));
            return null;
        }
    }

    /** An ISO 3166 code of two letters; null where it is empty or wrong, which is noted. */
    static @Nullable String country(CsvRow row, String column) {
        var text = row.optional(column, 60);
        if (text == null) {
            return null;
        }
        var code = text.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(code)) {
            return code;
        }
        row.refuse(
                column,
                "unknown-country",
                "%s is “%s”. Write the code of two letters, such as DE or GB."
                        .formatted(column, text));
        return null;
    }

    /** An ISO 639-1 code of two letters; null where it is missing or wrong, which is noted. */
    static @Nullable String language(CsvRow row, String column) {
        var text = row.required(column, 60);
        var code = text.toLowerCase(Locale.ROOT);
        if (LANGUAGES.contains(code)) {
            return code;
        }
        if (!text.isEmpty()) {
            row.refuse(
                    column,
                    "unknown-language",
                    "%s is “%s”. Write the code of two letters, such as en or de."
                            .formatted(column, text));
        }
        return null;
    }

    /** Yes or no; null where the cell is empty or wrong, which is noted. */
    static @Nullable Boolean yesOrNo(CsvRow row, String column) {
        var said = row.optional(column, 10) == null ? null : row.oneOf(column, YesOrNo.class);
        return said == null ? null : said == YesOrNo.YES;
    }

    private enum YesOrNo {
        YES,
        NO
    }

    /**
     * What the lines of one record say, each of which may leave it empty; a line that says
     * otherwise than one before it is refused.
     */
    static <L, V> Optional<V> agreed(
            List<L> lines, Function<L, CsvRow> row, Function<L, @Nullable V> value, String column) {
        V said = null;
        long saidIn = 0;
        for (var line : lines) {
            var here = value.apply(line);
            if (here == null) {
                continue;
            }
            if (said == null) {
                said = here;
                saidIn = row.apply(line).line();
            } else if (!said.equals(here)) {
                row.apply(line)
                        .refuse(
                                column,
                                "says-otherwise",
                                "%s differs from line %d. It is one for all rows of the same name: write it once, or the same everywhere."
                                        .formatted(column, saidIn));
            }
        }
        return Optional.ofNullable(said);
    }
}
