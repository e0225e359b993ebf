package dev.embassy.chassis.csv;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table: which columns there are, and what stands in them. Written as RFC 4180 in UTF-8
 * with a byte order mark, without which spreadsheet programs take it for another encoding. Numbers
 * and truth values are written as they are, everything else as text that no program takes for a
 * formula.
 */
public final class CsvTable<T> {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Column<T>> columns;

    private record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

    private CsvTable(List<Column<T>> columns) {
        this.columns = columns;
    }

    public static <T> CsvTable<T> of() {
        return new CsvTable<>(List.of());
    }

    /**
     * This table with one more column at the right.
     *
     * @param name as the field is called elsewhere, such as {@code orderBy}
     * @param value null leaves the cell empty
     */
    public CsvTable<T> column(String name, Function<? super T, ? extends @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(name, value));
        return new CsvTable<>(List.copyOf(more));
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** Writes what is left from the first page on, one page after the other. */
    public void write(Page<T> first, Function<PageRequest, Page<T>> pages, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, FORMAT);
        printer.printRecord(names());
        var page = first;
        while (true) {
            for (var item : page.items()) {
                for (var column : columns) {
                    printer.print(cell(column.value().apply(item)));
                }
                printer.println();
            }
            if (page.next() == null) {
                printer.flush();
                return;
            }
            page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, page.next()));
        }
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean truth -> truth;
            default -> CsvText.guarded(value.toString());
        };
    }
}
