package dev.embassy.materials.imports;

import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.imports.MaterialArchive.ArchivedFile;
import dev.embassy.materials.imports.MaterialArchive.Refused;
import dev.embassy.materials.library.LaidAside;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of archives does. */
abstract class MaterialArchivesKit {

    /** So late that a sweep, which looks at each store once when it starts, lets all of it lie. */
    private static final Instant AT = TestClock.START.plus(Duration.ofDays(36_500));

    private static final Instant LATER = AT.plus(Duration.ofDays(1));

    private final List<MaterialArchiveId> stored = new ArrayList<>();

    abstract MaterialArchives archives();

    @AfterEach
    void removeAll() {
        stored.forEach(archives()::remove);
    }

    private MaterialArchive received(Person by, int second) {
        var id = new MaterialArchiveId(UuidV7.random(AT.plusSeconds(second)));
        var archive = MaterialArchive.received(id, by, "kit.zip", AT);
        archives().store(archive);
        stored.add(id);
        return archive;
    }

    @Test
    void findsWhatWasStored() {
        var received = received(SAM.person(), 0);
        assertThat(archives().find(received.id())).contains(received);
        var judged =
                received.with(2)
                        .judged(
                                List.of(
                                        new ArchivedFile(
                                                "slides/talk.pdf",
                                                new LaidAside(
                                                        received.part(1),
                                                        "talk.pdf",
                                                        "application/pdf",
                                                        600,
                                                        "a".repeat(64)),
                                                null),
                                        new ArchivedFile(
                                                "page.pdf",
                                                null,
                                                new Refused("content-dangerous", "No.")),
                                        new ArchivedFile("/left.txt", null, null)),
                                AT);
        archives().store(judged);
        assertThat(archives().find(received.id())).contains(judged);
    }

    @Test
    void dropsWhatNoImportTookAndNothingElse() {
        var waiting = received(SAM.person(), 0);
        var taken = received(SAM.person(), 1);
        assertThat(archives().take(taken.id(), LATER)).isTrue();
        assertThat(archives().take(taken.id(), LATER)).isTrue();
        assertThat(archives().drop(taken.id())).isFalse();
        assertThat(archives().find(taken.id())).contains(taken.until(LATER));
        assertThat(archives().drop(waiting.id())).isTrue();
        assertThat(archives().drop(waiting.id())).isFalse();
        assertThat(archives().take(waiting.id(), LATER)).isFalse();
        assertThat(archives().find(waiting.id())).isEmpty();
        archives().remove(taken.id());
        assertThat(archives().find(taken.id())).isEmpty();
    }

    @Test
    void listsThemByTheirAge() {
        var first = received(SAM.person(), 0);
        var other = received(TESS.person(), 1);
        var second = received(SAM.person(), 2);
        assertThat(archives().of(SAM.id(), 10)).containsExactly(second, first);
        assertThat(archives().of(SAM.id(), 1)).containsExactly(second);
        assertThat(archives().list(10)).containsExactly(first, other, second);
        assertThat(archives().list(2)).containsExactly(first, other);
    }
}
