package dev.embassy.materials.kits;

import dev.embassy.materials.library.FileNames;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes a meetup's materials as one archive while it is being sent, in constant memory. */
@Component
public class MeetupMaterialsZip {

    private final MaterialContents contents;

    MeetupMaterialsZip(MaterialContents contents) {
        this.contents = contents;
    }

    /**
     * Fails before the first byte if a content is missing: a started archive cannot be taken back.
     */
    public void requireContents(MeetupMaterials.Chosen chosen) throws IOException {
        for (var material : chosen.materials()) {
            contents.get(version(material).sha256());
        }
    }

    public void write(MeetupMaterials.Chosen chosen, OutputStream out) throws IOException {
        var names = new HashSet<String>();
        var licences = new StringBuilder("Licences of the materials for ");
        licences.append(chosen.meetup().title()).append("\n\n");
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Slides, pictures and films are compressed already.
        zip.setLevel(Deflater.BEST_SPEED);
        for (var material : chosen.materials()) {
            var version = version(material);
            var name = unused(FileNames.safe(version.fileName()), names);
            var entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.ofInstant(version.uploadedAt(), ZoneOffset.UTC));
            zip.putNextEntry(entry);
            try (var in = contents.get(version.sha256()).open(0)) {
                in.transferTo(zip);
            }
            zip.closeEntry();
            licences.append(name)
                    .append("\n  ")
                    .append(material.description().title())
                    .append("\n  ")
                    .append(material.description().licence())
                    .append("\n\n");
        }
        zip.putNextEntry(new ZipEntry(unused("LICENCES.txt", names)));
        zip.write(licences.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
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

    private static MaterialVersion version(Material material) {
        var version = material.current();
        if (version == null) {
            throw new IllegalStateException("A published material has a content");
        }
        return version;
    }
}
