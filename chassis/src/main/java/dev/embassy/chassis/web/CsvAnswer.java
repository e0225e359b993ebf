package dev.embassy.chassis.web;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers a list as a CSV file, page by page, however long it is. */
public final class CsvAnswer {

    public static final String MEDIA_TYPE = "text/csv";

    private CsvAnswer() {}

    /**
     * Sends all pages. The first is read before anything is sent, so that a refusal is still
     * answered as one; what fails later breaks the answer off.
     *
     * @param name of the file, without its ending
     */
    public static <T> void send(
            HttpServletResponse response,
            String name,
            CsvTable<T> table,
            Function<PageRequest, Page<T>> pages)
            throws IOException {
        var first = pages.apply(PageRequest.first(PageRequest.MAX_LIMIT));
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        table.write(first, pages, response.getOutputStream());
    }
}
