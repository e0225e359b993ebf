package dev.embassy.chassis.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The columns a sheet may have, and how it is read: UTF-8 with or without byte order mark, the
 * first line names the columns in any order and case, cells are parted by comma, semicolon or tab.
 * Empty lines are passed over.
 *
 * @param required columns that must be there
 * @param optional columns that may be there; any other is refused, since it would be lost
 * @param maxRows how many rows are read
 */
public record CsvSheet(List<String> required, List<String> optional, int maxRows) {

    /** More characters than any cell needs. */
    private static final int MAX_LINE = 100_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\r\n]");

    public CsvSheet {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /**
     * All rows.
     *
     * @throws CsvNotReadable if the file is no such sheet; it says where and what to do
     */
    public List<CsvRow> read(InputStream in) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return read(new BufferedReader(new InputStreamReader(in, decoder), MAX_LINE));
        } catch (UncheckedIOException e) {
            throw unreadable(Objects.requireNonNull(e.getCause()));
        } catch (CharacterCodingException | CSVException e) {
            throw unreadable(e);
        }
    }

    private static CsvNotReadable unreadable(IOException e) throws IOException {
        return switch (e) {
            case CharacterCodingException notUtf8 ->
                    new CsvNotReadable(
                            0, "The file is not UTF-8. Save it as “CSV UTF-8” and try again.");
            case CSVException malformed ->
                    new CsvNotReadable(
                            0,
                            "The file is not CSV: a quotation mark is open or stands in the wrong"
                                    + " place. Save it as CSV from a spreadsheet program.");
            default -> throw e;
        };
    }

    private List<CsvRow> read(BufferedReader reader) throws IOException {
        reader.mark(MAX_LINE);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(reader))
                        .setIgnoreEmptyLines(true)
                        .get();
        List<CsvRow> rows = new ArrayList<>();
        try (var parser = CSVParser.parse(reader, format)) {
            Map<String, Integer> columns = null;
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = columns(record);
                    continue;
                }
                if (rows.size() == maxRows) {
                    throw new CsvNotReadable(
                            line(record, parser),
                            "The file has more than %d rows. Split it and import one part after the other."
                                    .formatted(maxRows));
                }
                rows.add(row(record, line(record, parser), columns));
            }
            if (columns == null) {
                throw new CsvNotReadable(1, "The file is empty. Its first line names the columns.");
            }
        }
        return rows;
    }

    /** Where the record began: the parser knows where it ended. */
    private static long line(CSVRecord record, CSVParser parser) {
        long breaks = 0;
        for (var cell : record) {
            breaks += LINE_BREAK.matcher(cell).results().count();
        }
        return parser.getCurrentLineNumber() - breaks;
    }

    private static CsvRow row(CSVRecord record, long line, Map<String, Integer> columns) {
        var row = new CsvRow(line, columns, record.toList());
        if (record.size() > columns.size()) {
            row.refuse(
                    "",
                    "too-many-cells",
                    "The row has %d cells, the first line names %d. Put cells with a separator in them into quotation marks."
                            .formatted(record.size(), columns.size()));
        }
        return row;
    }

    private Map<String, Integer> columns(CSVRecord header) {
        var known =
                Stream.concat(required.stream(), optional.stream())
                        .collect(
                                Collectors.toMap(
                                        name -> name.toLowerCase(Locale.ROOT), name -> name));
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            var written = header.get(i).strip();
            var name = known.get(written.toLowerCase(Locale.ROOT));
            if (name == null) {
                throw new CsvNotReadable(
                        1,
                        "Column %d is called “%s”. The columns are: %s."
                                .formatted(i + 1, shortened(written), names()));
            }
            if (columns.put(name, i) != null) {
                throw new CsvNotReadable(1, "The column “%s” is there twice.".formatted(name));
            }
        }
        var missing = required.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new CsvNotReadable(
                    1, "These columns are missing: %s.".formatted(String.join(", ", missing)));
        }
        return columns;
    }

    private String names() {
        return Stream.concat(
                        required.stream(),
                        optional.stream().map(name -> name + " (may be left out)"))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The one of the usual three that the first line has most of. */
    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(MAX_LINE);
        var first = firstLine(reader);
        reader.reset();
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static String firstLine(BufferedReader reader) throws IOException {
        var line = new StringBuilder();
        int next = reader.read();
        while (next >= 0 && next != '\n' && next != '\r' && line.length() < MAX_LINE - 1) {
            line.append((char) next);
            next = reader.read();
        }
        return line.toString();
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
