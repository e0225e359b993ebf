package dev.embassy.materials.library;

import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.search.SearchWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the texts of what is given out in the background, one at a time, so that searches find
 * them: what was published lately, and what an older release had published. What a crash interrupts
 * is read in the next round, unless it crashes each time; what cannot be read is noted, and not
 * tried again before a newer version is published.
 */
@Component
public class ReadTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ReadTexts.class);

    private static final int BATCH = 200;
    private static final String WORK = "text";

    /** Of a text, without those that came before: some forty pages have as many. */
    private static final int WORDS = 2_000;

    private final Materials materials;
    private final MaterialContents contents;
    private final Trials trials;

    ReadTexts(Materials materials, MaterialContents contents, Trials trials) {
        this.materials = materials;
        this.contents = contents;
        this.trials = trials;
    }

    /** Goes on until there is nothing left to read. */
    @Scheduled(fixedDelayString = "${embassy.texts.interval:PT5S}")
    public synchronized void read() throws IOException {
        int kept = 1;
        while (kept > 0) {
            kept = 0;
            for (var material : materials.textsToRead(BATCH)) {
                kept += read(material) ? 1 : 0;
            }
        }
    }

    private boolean read(Material material) throws IOException {
        var version = material.published();
        var words =
                version == null
                        ? List.<String>of()
                        : SearchWords.of(WORDS, Stream.of(textOf(version)));
        material.textIsRead();
        try {
            materials.keepText(material, words);
            return true;
        } catch (ChangedMeanwhile again) {
            LOG.debug("The text of {} waits for the next round", material.id(), again);
            return false;
        }
    }

    private String textOf(MaterialVersion version) throws IOException {
        if (!TextReader.canRead(version.mediaType())) {
            return "";
        }
        if (trials.begin(WORK, version.sha256()) > Trials.MOST) {
            LOG.warn("{} is not read: reading it ends the service", version.fileName());
            return "";
        }
        var text = new ReadText();
        try {
            TextReader.read(contents.get(version.sha256()), version.mediaType(), text);
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            LOG.info("Not all of {} is read: {}", version.fileName(), unreadable.toString());
        }
        trials.end(WORK, version.sha256());
        return text.toString();
    }
}
