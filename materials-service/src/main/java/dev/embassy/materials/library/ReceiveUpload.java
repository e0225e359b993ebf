package dev.embassy.materials.library;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.ChangedMeanwhile;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes a content in pieces, over as many connections as it needs. What was judged stays in memory
 * for a while, so that the next piece goes on at once; after that, and after a restart, it is read
 * again from what was written.
 */
@Component
public class ReceiveUpload {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveUpload.class);

    /** As long an idle inspection is kept. */
    private static final Duration WARM = Duration.ofMinutes(2);

    /** An upload may end so much earlier than counted from its very last bytes. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private static final int TRIES = 5;

    /** More than anybody sends at a time. */
    private static final int MOST_UNFINISHED = 500;

    private final Uploads uploads;
    private final Materials materials;
    private final MaterialContents contents;
    private final ContentInspector inspector;
    private final LibrarySpace space;
    private final LibrarySettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ConcurrentHashMap<UploadId, Arrival> warm = new ConcurrentHashMap<>();

    ReceiveUpload(
            Uploads uploads,
            Materials materials,
            MaterialContents contents,
            ContentInspector inspector,
            LibrarySpace space,
            LibrarySettings settings,
            Ids ids,
            Clock clock) {
        this.uploads = uploads;
        this.materials = materials;
        this.contents = contents;
        this.inspector = inspector;
        this.space = space;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to come.
     *
     * @param length in bytes
     */
    public record Announced(
            MaterialId material,
            String fileName,
            long length,
            @Nullable String mark,
            @Nullable String note,
            boolean publish) {}

    /**
     * @throws ContentRefused if nothing of this name or size is taken
     */
    public Upload begin(Announced announced, Actor by) {
        requireStaff(by);
        var material = materials.get(announced.material());
        var name = FileNames.safe(announced.fileName());
        if (announced.length() == 0) {
            throw ContentRefused.empty();
        }
        space.check(announced.length());
        inspector.checkName(name, material.description().kind());
        var now = clock.instant();
        var upload =
                new Upload(
                        new UploadId(ids.next()),
                        announced.material(),
                        by.person(),
                        name,
                        announced.length(),
                        announced.mark(),
                        announced.note(),
                        announced.publish(),
                        now,
                        now.plus(settings.uploadsKept()),
                        null,
                        null);
        uploads.store(upload);
        return upload;
    }

    /** The person's own uploads that are not whole, the last begun first. */
    public List<Upload> unfinished(Actor by) {
        requireStaff(by);
        return uploads.unfinishedOf(by.id(), clock.instant(), MOST_UNFINISHED);
    }

    /**
     * One's own.
     *
     * @throws UploadNotFound if it is somebody else's, or expired
     */
    public Upload get(UploadId id, Actor by) {
        requireStaff(by);
        return uploads.find(id)
                .filter(upload -> by.is(upload.by()))
                .filter(upload -> upload.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new UploadNotFound(id));
    }

    /** How many bytes have come. */
    public long offset(Upload upload) throws IOException {
        if (upload.version() != null) {
            return upload.length();
        }
        try (var incoming = contents.begin(upload.id().value())) {
            return incoming.size();
        }
    }

    /**
     * Takes the next bytes, at most until the announced length. Whoever was sending before is cut
     * off.
     *
     * @throws ContentRefused with the byte that decides it; the upload is over then
     */
    public void append(Upload upload, InputStream content) throws IOException {
        requireOpen(upload);
        try {
            var arrival = arrival(upload);
            int turn = arrival.takeTurn();
            arrival.receive(content, upload.length() - arrival.size(), turn);
        } catch (ContentRefused refused) {
            refuse(upload, refused);
            throw refused;
        }
        putOff(upload);
    }

    /** A fast sender comes many times a second; not each time is worth a write. */
    private void putOff(Upload upload) {
        var end = clock.instant().plus(settings.uploadsKept());
        if (end.isAfter(upload.expiresAt().plus(SLACK))) {
            uploads.store(upload.until(end));
        }
    }

    /** Takes back the last bytes, which did not come as they were sent. */
    public void takeBack(Upload upload, long count) throws IOException {
        if (!upload.isOpen() || count <= 0) {
            return;
        }
        cool(upload.id());
        try (var incoming = contents.begin(upload.id().value())) {
            incoming.cutTo(Math.max(0, incoming.size() - count));
        }
    }

    /**
     * Makes a whole upload a version of its material, once.
     *
     * @throws ContentRefused if the whole is not to be taken
     */
    public void finish(UploadId id, Actor by) throws IOException {
        var upload = get(id, by);
        requireNotRefused(upload);
        if (upload.version() != null || offset(upload) < upload.length()) {
            return;
        }
        try {
            var arrival = arrival(upload);
            synchronized (arrival) {
                if (uploads.get(id).version() == null) {
                    finish(upload, arrival, by);
                }
            }
        } catch (ContentRefused refused) {
            refuse(upload, refused);
            throw refused;
        }
    }

    private void finish(Upload upload, Arrival arrival, Actor by) throws IOException {
        // Nothing is kept for a material that was discarded meanwhile.
        materials.get(upload.material());
        var arrived = arrival.finish();
        arrival.keep(arrived);
        int number = versionOf(upload, arrived, by);
        uploads.store(upload.became(number));
        arrival.discard();
        cool(upload.id());
    }

    /** Others may edit the material meanwhile; a new version disturbs none of that. */
    private int versionOf(Upload upload, Arrival.Arrived arrived, Actor by) {
        for (int i = 1; ; i++) {
            var material = materials.get(upload.material());
            var last = material.current();
            if (last != null
                    && last.sha256().equals(arrived.sha256())
                    && by.is(last.uploadedBy())
                    && !last.uploadedAt().isBefore(upload.begunAt())) {
                return last.number();
            }
            var now = clock.instant();
            List<MaterialEvent> events = new ArrayList<>();
            events.add(
                    material.upload(
                            upload.fileName(),
                            arrived.mediaType(),
                            arrived.size(),
                            arrived.sha256(),
                            upload.note(),
                            by.person(),
                            now));
            if (upload.publish()) {
                events.add(material.publish(settings.reviewNotice(), by.person(), now));
            }
            try {
                materials.store(material, events);
                return material.versions().size();
            } catch (ChangedMeanwhile again) {
                if (i == TRIES) {
                    throw again;
                }
            }
        }
    }

    public void giveUp(Upload upload) throws IOException {
        cool(upload.id());
        uploads.remove(upload.id());
        discard(upload.id());
    }

    private void refuse(Upload upload, ContentRefused why) throws IOException {
        LOG.info("The upload {} was refused: {}", upload.id().value(), why.code());
        cool(upload.id());
        uploads.store(upload.refused(why));
        discard(upload.id());
    }

    private static void requireOpen(Upload upload) {
        requireNotRefused(upload);
        if (!upload.isOpen()) {
            throw new UploadNotFound(upload.id());
        }
    }

    private static void requireNotRefused(Upload upload) {
        if (upload.refusal() != null) {
            throw upload.refusal().refusal();
        }
    }

    private Arrival arrival(Upload upload) throws IOException {
        synchronized (this) {
            var live = warm.get(upload.id());
            // Where they differ, another instance or a full disk came between.
            if (live != null && live.size() == offset(upload)) {
                return live;
            }
            cool(upload.id());
            var kind = materials.get(upload.material()).description().kind();
            var arrival =
                    Arrival.of(
                            contents.begin(upload.id().value()),
                            inspector.begin(upload.fileName(), kind));
            warm.put(upload.id(), arrival);
            return arrival;
        }
    }

    private void cool(UploadId id) throws IOException {
        var live = warm.remove(id);
        if (live != null) {
            live.takeTurn();
            live.close();
        }
    }

    private void discard(UploadId id) throws IOException {
        try (var incoming = contents.begin(id.value())) {
            incoming.discard();
        }
    }

    /** Lets go of what nobody goes on with. */
    @Scheduled(fixedDelayString = "${embassy.sweep.interval:PT15S}")
    void sweep() throws IOException {
        for (var entry : warm.entrySet()) {
            if (entry.getValue().idle().compareTo(WARM) > 0) {
                cool(entry.getKey());
            }
        }
        for (var upload : uploads.expiredBefore(clock.instant(), 100)) {
            giveUp(upload);
        }
    }

    /**
     * @throws NotAllowed for everybody else
     */
    public void requireStaff(Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff upload materials.");
        }
    }
}
