package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.csv.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** A small ZIP of materials that shows how: a sheet and the files that it names. */
@Component
public class MaterialSample {

    private static final String FOLDER = "materials/";

    private static final String NOTES =
            """
            # Your first meetup

            Say hello first. Then tell one story of your own, and leave time for questions.
            """;

    private static final String MARK =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
              <circle cx="16" cy="16" r="14" fill="none" stroke="#23305E" stroke-width="3"/>
            </svg>
            """;

    private final ImportProgramme importProgramme;

    MaterialSample(ImportProgramme importProgramme) {
        this.importProgramme = importProgramme;
    }

    /** For staff. */
    public byte[] zip(Actor by) throws IOException {
        var template = importProgramme.template(ImportKind.MATERIALS, by);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(FOLDER + "materials.csv"));
            write(template, zip);
            zip.closeEntry();
            add(zip, "notes/first-meetup.md", NOTES);
            add(zip, "logos/mark.svg", MARK);
        }
        return out.toByteArray();
    }

    private static void write(ImportProgramme.Template template, OutputStream out)
            throws IOException {
        CsvTable<List<String>> table = CsvTable.of();
        for (int i = 0; i < template.columns().size(); i++) {
            int at = i;
            table = table.column(template.columns().get(i), row -> row.get(at));
        }
        table.write(
                new Page<>(template.examples(), null),
                next -> {
                    throw new IllegalStateException("There is one page of examples");
                },
                out);
    }

    private static void add(ZipOutputStream zip, String path, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(FOLDER + path));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
