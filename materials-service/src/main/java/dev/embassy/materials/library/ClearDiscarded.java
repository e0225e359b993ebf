package dev.embassy.materials.library;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears up behind discarded materials: their files, pictures and counts. What another material has
 * as well stays. What a crash interrupts, the next round does again.
 */
@Component
public class ClearDiscarded {

    private static final Logger LOG = LoggerFactory.getLogger(ClearDiscarded.class);

    /** From keeping a content to naming it in a material nobody needs as long. */
    private static final Duration REST = Duration.ofHours(1);

    private static final int BATCH = 100;

    private final Materials materials;
    private final MaterialContents contents;
    private final Previews previews;
    private final Downloads downloads;
    private final Clock clock;

    ClearDiscarded(
            Materials materials,
            MaterialContents contents,
            Previews previews,
            Downloads downloads,
            Clock clock) {
        this.materials = materials;
        this.contents = contents;
        this.previews = previews;
        this.downloads = downloads;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${embassy.sweep.discarded-interval:PT5M}")
    public void clear() {
        var rested = clock.instant().minus(REST);
        for (var material : materials.discarded(rested, BATCH)) {
            try {
                clear(material, rested);
            } catch (IOException diskFails) {
                LOG.warn(
                        "What is left of the material {} waits for the next round",
                        material.id().value(),
                        diskFails);
            }
        }
    }

    private void clear(Material material, Instant rested) throws IOException {
        if (clearContents(material, rested)) {
            downloads.forget(material.id());
            materials.forget(material.id());
            LOG.info("Cleared up behind the discarded material {}", material.id().value());
        }
    }

    /**
     * @return whether none is left that only this material had
     */
    private boolean clearContents(Material material, Instant rested) throws IOException {
        boolean cleared = true;
        for (var version : material.versions()) {
            var sha256 = version.sha256();
            if (materials.hold(sha256)) {
                continue;
            }
            if (contents.remove(sha256, rested)) {
                previews.remove(sha256);
            } else {
                cleared = false;
            }
        }
        return cleared;
    }
}
