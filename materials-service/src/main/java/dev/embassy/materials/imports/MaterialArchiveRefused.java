package dev.embassy.materials.imports;

import dev.embassy.chassis.problem.Refusal;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** An archive is none that materials can be read from. */
public final class MaterialArchiveRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private MaterialArchiveRefused(String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
    }

    static MaterialArchiveRefused noZip() {
        return new MaterialArchiveRefused(
                "not-a-zip",
                "The file is no ZIP. Put the materials and the CSV that describes them into one"
                        + " folder and zip that.");
    }

    static MaterialArchiveRefused tooLarge(DataSize most) {
        return new MaterialArchiveRefused(
                "archive-too-large",
                "The ZIP is larger than %d MB. Make several of it, each with the lines of its own files."
                        .formatted(most.toMegabytes()));
    }

    static MaterialArchiveRefused noSheet() {
        return new MaterialArchiveRefused(
                "archive-without-sheet",
                "There is no CSV in the ZIP. Put one beside the files that names and describes"
                        + " them; the sample shows how.");
    }

    static MaterialArchiveRefused manySheets(List<String> names) {
        return new MaterialArchiveRefused(
                "archive-with-many-sheets",
                "There are %d CSV files in the ZIP: %s. Keep the one that describes the materials."
                        .formatted(
                                names.size(),
                                String.join(", ", names.subList(0, Math.min(3, names.size())))));
    }

    static MaterialArchiveRefused sameName(String name) {
        return new MaterialArchiveRefused(
                "archive-with-same-name",
                "Two files in the ZIP have the name “%s”. Rename one of them.".formatted(name));
    }

    /** Materials do not come as a sheet alone. */
    static MaterialArchiveRefused onlySheet() {
        return new MaterialArchiveRefused(
                "archive-needed",
                "Materials come as a ZIP: the files together with the CSV that describes them.");
    }
}
