package dev.embassy.materials.library;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes materials as one archive while it is being sent, in constant memory. */
@Component
public class MaterialsZip {

    private final MaterialContents contents;

    MaterialsZip(MaterialContents contents) {
        this.contents = contents;
    }

    /**
     * Fails before the first byte if a content is missing: a started archive cannot be taken back.
     */
    public void requireContents(List<Material> materials) throws IOException {
        for (var material : materials) {
            contents.get(givenOut(material).sha256());
        }
    }

    /**
     * The newest published version of each, and a list of their licences and versions.
     *
     * @param what what they are the materials of, for the list's first line
     */
    public void write(String what, List<Material> materials, OutputStream out) throws IOException {
        var names = new HashSet<String>();
        var licences = new StringBuilder("Licences and versions of the materials for ");
        licences.append(what).append("\n\n");
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Slides, pictures and films are compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        for (var material : materials) {
            var version = givenOut(material);
            var name = unused(FileNames.safe(version.fileName()), names);
            var entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(version.uploadedAt(), ZoneOffset.UTC));
            zip.putNextEntry(entry);
            try (var in = contents.get(version.sha256()).open(0)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
            licences.append(manifest(name, material, version));
        }
        zip.putNextEntry(new ZipEntry(unused("LICENCES.txt", names)));
        zip.write(licences.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private static String manifest(String name, Material material, MaterialVersion version) {
        var description = material.description();
        return """
        %s
          Title    %s
          Licence  %s
          Version  %d of %s
          Language %s
          SHA-256  %s

        """
                .formatted(
                        name,
                        oneLine(description.title()),
                        oneLine(description.licence()),
                        version.number(),
                        LocalDateTime.ofInstant(version.uploadedAt(), ZoneOffset.UTC).toLocalDate(),
                        description.language(),
                        version.sha256());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** Two entries never share a name, also where upper and lower case are the same. */
    private static String unused(String wanted, Set<String> names) {
        int dot = wanted.lastIndexOf('.');
        var stem = dot > 0 ? wanted.substring(0, dot) : wanted;
        var ending = dot > 0 ? wanted.substring(dot) : "";
        var name = wanted;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + " (" + i + ")" + ending;
        }
        return name;
    }

    private static MaterialVersion givenOut(Material material) {
        var version = material.published();
        if (version == null) {
            throw new IllegalStateException("A published material has a published version");
        }
        return version;
    }
}
