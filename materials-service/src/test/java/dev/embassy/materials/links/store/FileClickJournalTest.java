package dev.embassy.materials.links.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.links.Click;
import dev.embassy.materials.links.ClickJournal.ClickNotKept;
import dev.embassy.materials.links.ClickJournal.Entry;
import dev.embassy.materials.links.CountClicks;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.meetups.MeetupId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class FileClickJournalTest {

    private static final LinkId LINK = new LinkId("0199f3a0-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2026-11-02");

    @TempDir private Path folder;

    private final List<FileClickJournal> started = new ArrayList<>();

    /** Counts each place once, as the sums do. */
    private final Map<String, TreeMap<Long, Click>> counted = new HashMap<>();

    static FileClickJournal journal(Path folder) throws IOException {
        var journal = new FileClickJournal(folder, Duration.ofSeconds(5), nobodyCounts());
        journal.start();
        return journal;
    }

    private static ObjectProvider<CountClicks> nobodyCounts() {
        return new StaticListableBeanFactory().getBeanProvider(CountClicks.class);
    }

    private FileClickJournal journal() throws IOException {
        var journal = journal(folder);
        started.add(journal);
        return journal;
    }

    @AfterEach
    void stop() {
        started.forEach(FileClickJournal::stop);
    }

    private static Click click(@Nullable String meetup, boolean robot) {
        return new Click(LINK, meetup == null ? null : new MeetupId(meetup), DAY, robot);
    }

    private void take(String segment, List<Entry> entries) {
        var places = counted.computeIfAbsent(segment, name -> new TreeMap<>());
        entries.forEach(entry -> places.put(entry.place(), entry.click()));
    }

    private List<Click> clicks() {
        return counted.values().stream().flatMap(it -> it.values().stream()).toList();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("clicks"))) {
            return files.toList();
        }
    }

    @Test
    void handsOverWhatWasAppended() throws Exception {
        var journal = journal();
        var meetup = "0196a0b4-7c00-7000-8000-000000000002";
        journal.append(click(null, false));
        journal.append(click(meetup, true));
        journal.handOver(this::take);
        assertThat(clicks()).containsExactly(click(null, false), click(meetup, true));

        journal.append(click(null, true));
        journal.handOver((segment, entries) -> {
            assertThat(entries).hasSize(1);
            take(segment, entries);
        });
        assertThat(clicks()).hasSize(3);
    }

    @Test
    void handsOverAgainWhatCouldNotBeCounted() throws Exception {
        var journal = journal();
        journal.append(click(null, false));
        assertThatThrownBy(() ->
                        journal.handOver((segment, entries) -> {
                            throw new IllegalStateException("The store is down");
                        }))
                .isInstanceOf(IllegalStateException.class);
        journal.handOver(this::take);
        assertThat(clicks()).hasSize(1);
    }

    @Test
    void keepsEveryClickOfManyVisitorsAtOnce() throws Exception {
        var journal = journal();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2_000; i++) {
                boolean robot = i % 5 == 0;
                visitors.submit(() -> journal.append(click(null, robot)));
                if (i % 500 == 0) {
                    journal.handOver(this::take);
                }
            }
        }
        journal.handOver(this::take);
        assertThat(clicks()).hasSize(2_000);
        assertThat(clicks().stream().filter(Click::robot)).hasSize(400);
    }

    @Test
    void beginsAnotherFileWhenOneIsFullAndRemovesTheCountedOne() throws Exception {
        var journal = journal();
        int wanted = (int) (FileClickJournal.FULL / ClickRecord.LENGTH) + 100;
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < wanted; i++) {
                visitors.submit(() -> journal.append(click(null, false)));
            }
        }
        journal.append(click(null, true));
        journal.handOver(this::take);
        assertThat(clicks()).hasSize(wanted + 1);
        assertThat(counted).hasSizeGreaterThan(1);
        assertThat(files()).hasSize(1);
    }

    @Test
    void leavesAloneWhatALivingInstanceWrites() throws Exception {
        var living = journal();
        living.append(click(null, false));
        journal().handOver(this::take);
        assertThat(clicks()).isEmpty();
        assertThat(files()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoClick() throws Exception {
        var journal = journal();
        var odd = new Click(new LinkId("not-a-uuid"), null, DAY, false);
        assertThatThrownBy(() -> journal.append(odd)).isInstanceOf(IllegalArgumentException.class);
        var long1 = click("m".repeat(39), false);
        assertThatThrownBy(() -> journal.append(long1))
                .isInstanceOf(IllegalArgumentException.class);
        journal.append(click(null, false));
        journal.handOver(this::take);
        assertThat(clicks()).hasSize(1);
    }

    @Test
    void saysSoWhenItIsClosed() throws Exception {
        var journal = journal();
        journal.stop();
        assertThatThrownBy(() -> journal.append(click(null, false)))
                .isInstanceOf(ClickNotKept.class);
    }

    private Path leftBehind(int clicks) throws Exception {
        Files.createDirectories(folder.resolve("clicks"));
        var file = folder.resolve("clicks").resolve("0199f3a0-left-behind.clicks");
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < clicks; i++) {
                out.write(ClickRecord.of(click(null, i % 2 == 1)));
            }
        }
        return file;
    }

    @Test
    void sendsOnWhomTheDiskLetsWait() throws Exception {
        var disk = new CountDownLatch(1);
        var journal =
                new FileClickJournal(folder, Duration.ofSeconds(2), nobodyCounts()) {
                    @Override
                    void force(FileChannel channel) throws IOException {
                        try {
                            disk.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        super.force(channel);
                    }
                };
        started.add(journal);
        journal.start();
        var visitors = new ArrayList<FutureTask<?>>();
        for (int i = 0; i < 50; i++) {
            visitors.add(visitor(() -> journal.append(click(null, false))));
        }
        for (var visitor : visitors) {
            assertThatThrownBy(() -> visitor.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ClickNotKept.class);
        }
        disk.countDown();
        visitor(() -> journal.append(click(null, true))).get(20, TimeUnit.SECONDS);
        journal.handOver(this::take);
        assertThat(clicks()).contains(click(null, true));
    }

    @Test
    void letsNobodyWaitForAJournalThatCloses() throws Exception {
        var dies = new CountDownLatch(1);
        var journal =
                new FileClickJournal(folder, Duration.ofMinutes(5), nobodyCounts()) {
                    @Override
                    void force(FileChannel channel) {
                        dies.countDown();
                        throw new AssertionError("The writer is no more");
                    }
                };
        journal.start();
        var inHand = visitor(() -> journal.append(click(null, false)));
        dies.await();
        var queued = visitor(() -> journal.append(click(null, false)));
        journal.stop();
        for (var visitor : List.of(inHand, queued)) {
            assertThatThrownBy(() -> visitor.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(ClickNotKept.class);
        }
    }

    private static FutureTask<?> visitor(Runnable visit) {
        var task = new FutureTask<>(visit, null);
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void countsWhatADeadInstanceLeftBehind() throws Exception {
        var file = leftBehind(5);
        journal().handOver(this::take);
        assertThat(clicks()).hasSize(5);
        assertThat(counted).containsOnlyKeys("0199f3a0-left-behind");
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsWhatIsLeftBehindUntilItIsCounted() throws Exception {
        var file = leftBehind(5);
        var journal = journal();
        assertThatThrownBy(() ->
                        journal.handOver((segment, entries) -> {
                            throw new IllegalStateException("The store is down");
                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).exists();
        journal.handOver(this::take);
        assertThat(clicks()).hasSize(5);
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesOutATornRecordAtTheEnd() throws Exception {
        var file = leftBehind(5);
        try (var torn = new RandomAccessFile(file.toFile(), "rw")) {
            torn.setLength(5L * ClickRecord.LENGTH - 7);
        }
        journal().handOver(this::take);
        assertThat(clicks()).hasSize(4);
        assertThat(file).doesNotExist();
    }

    @Test
    void passesOverADamagedRecordAndKeepsThePlacesOfTheOthers() throws Exception {
        var file = leftBehind(5);
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(2L * ClickRecord.LENGTH + 3);
            damaged.write(0x5A);
            damaged.seek(4L * ClickRecord.LENGTH);
            damaged.write(new byte[ClickRecord.LENGTH]);
        }
        journal().handOver(this::take);
        assertThat(counted.get("0199f3a0-left-behind")).containsOnlyKeys(0L, 1L, 3L);
    }

    /**
     * A process of its own appends as fast as it can and says so after each click, as a service
     * answers. It is killed in the middle, three times; what it said is what must be counted.
     */
    @Test
    void losesNoClickThatWasAnsweredWhenTheProcessIsKilled() throws Exception {
        long answered = 0;
        for (int round = 0; round < 3; round++) {
            answered += answersUntilKilled(150 + 400 * round);
        }
        journal().handOver(this::take);

        assertThat((long) clicks().size())
                .isBetween(answered, answered + 3L * AppendUntilKilled.VISITORS);
        assertThat(counted).hasSize(3);
        assertThat(files()).isEmpty();
    }

    private long answersUntilKilled(int atLeast) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                AppendUntilKilled.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var answers = process.getInputStream()) {
            long count = 0;
            while (count < atLeast) {
                assertThat(answers.read()).isEqualTo('.');
                count++;
            }
            // Not destroyForcibly() of the process itself, which throws away what it said last.
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            for (int answer = answers.read(); answer >= 0; answer = answers.read()) {
                count++;
            }
            return count;
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }
}
