package dev.embassy.materials.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Paints previews in the background, one content at a time: those of materials that changed last.
 * What a crash interrupts is painted in the next round, unless it crashes each time; what cannot be
 * painted is noted, and not tried again.
 */
@Component
public class PaintPreviews {

    private static final Logger LOG = LoggerFactory.getLogger(PaintPreviews.class);

    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final int BATCH = 100;
    private static final String WORK = "preview";

    private final Materials materials;
    private final MaterialContents contents;
    private final Previews previews;
    private final Trials trials;
    private Instant paintedUpTo = Instant.EPOCH.plus(OVERLAP);

    PaintPreviews(
            Materials materials, MaterialContents contents, Previews previews, Trials trials) {
        this.materials = materials;
        this.contents = contents;
        this.previews = previews;
        this.trials = trials;
    }

    /** Goes on until there is nothing left to paint. */
    @Scheduled(fixedDelayString = "${embassy.previews.interval:PT3S}")
    public synchronized void paint() throws IOException {
        // Some that say they changed earlier may have been stored later.
        var from = paintedUpTo.minus(OVERLAP);
        while (true) {
            var changed = materials.changedAfter(from, BATCH);
            for (var material : changed) {
                for (var version : material.versions()) {
                    paint(version);
                }
                from = material.updatedAt();
            }
            if (changed.size() < BATCH) {
                paintedUpTo = from.isAfter(paintedUpTo) ? from : paintedUpTo;
                return;
            }
        }
    }

    private void paint(MaterialVersion version) throws IOException {
        if (previews.pages(version.sha256()).isPresent()) {
            return;
        }
        int pages = 0;
        if (PreviewPainter.canPaint(version.mediaType())) {
            pages = painted(version);
        }
        previews.complete(version.sha256(), pages);
        trials.end(WORK, version.sha256());
    }

    private int painted(MaterialVersion version) throws IOException {
        if (trials.begin(WORK, version.sha256()) > Trials.MOST) {
            LOG.warn("There is no preview of {}: painting it ends the service", version.fileName());
            return 0;
        }
        var folder = Files.createTempDirectory("preview");
        try {
            return PreviewPainter.paint(
                    contents.get(version.sha256()),
                    version.mediaType(),
                    folder,
                    (page, jpeg) -> previews.keep(version.sha256(), page, jpeg));
        } catch (IOException | RuntimeException | OutOfMemoryError unpaintable) {
            LOG.info("There is no preview of {}: {}", version.fileName(), unpaintable.toString());
            return 0;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : List.copyOf(files.toList())) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
