package dev.embassy.chassis.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet. Whoever reads a cell says what may stand there; what does not fit is noted as
 * a problem with its place, and reading goes on, so that people see all that is wrong at once.
 */
public final class CsvRow {

    private final long line;
    private final Map<String, Integer> columns;
    private final List<String> cells;
    private final List<CsvProblem> problems = new ArrayList<>();

    CsvRow(long line, Map<String, Integer> columns, List<String> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** Where the row begins in the file, from 1. */
    public long line() {
        return line;
    }

    /** Everything noted so far. */
    public List<CsvProblem> problems() {
        return List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Notes what is wrong with a cell, or with the whole row if there is no such column. */
    public void refuse(String name, String code, String message) {
        var at = columns.get(name);
        problems.add(new CsvProblem(line, at == null ? 0 : at + 1, name, code, message));
    }

    /** The cell without space around it; null where it is empty or the column is missing. */
    public @Nullable String optional(String name, int maxLength) {
        var at = columns.get(name);
        var text = at == null || at >= cells.size() ? "" : cells.get(at).strip();
        if (text.length() > maxLength) {
            refuse(
                    name,
                    "too-long",
                    "%s has %d characters; at most %d fit."
                            .formatted(name, text.length(), maxLength));
            return null;
        }
        return text.isEmpty() ? null : CsvText.unguarded(text);
    }

    /** Like {@link #optional}; an empty cell is a problem, and the answer then is an empty text. */
    public String required(String name, int maxLength) {
        int before = problems.size();
        var text = optional(name, maxLength);
        if (text == null && problems.size() == before) {
            refuse(name, "required", "%s is missing.".formatted(name));
        }
        return text == null ? "" : text;
    }

    /** A whole number; the least allowed one where it is missing or wrong, which is noted. */
    public int integer(String name, int least, int most) {
        int before = problems.size();
        var text = required(name, 20);
        if (problems.size() > before) {
            return least;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            refuse(
                    name,
                    "not-a-number",
                    "%s is “%s”; a whole number is needed.".formatted(name, text));
            return least;
        }
        refuse(
                name,
                "out-of-range",
                "%s is %s; it may be from %d to %d.".formatted(name, text, least, most));
        return least;
    }

    /** One of the constants, in any case; null where it is missing or wrong, which is noted. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        int before = problems.size();
        var text = required(name, 60);
        if (problems.size() > before) {
            return null;
        }
        var wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        refuse(
                name,
                "unknown-value",
                "%s is “%s”; it may be %s."
                        .formatted(
                                name,
                                text,
                                Arrays.stream(type.getEnumConstants())
                                        .map(CsvRow::written)
                                        .collect(Collectors.joining(", "))));
        return null;
    }

    /** As people write it in a sheet; a size such as L keeps its capital. */
    private static String written(Enum<?> constant) {
        var name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
