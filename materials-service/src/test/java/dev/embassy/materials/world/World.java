package dev.embassy.materials.world;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.OutboxTap;
import dev.embassy.chassis.id.Ids;
import dev.embassy.chassis.id.UuidV7;
import dev.embassy.chassis.secret.AesFieldCipher;
import dev.embassy.chassis.secret.FieldCipher;
import dev.embassy.chassis.test.Callers;
import dev.embassy.materials.MaterialsApplication;
import dev.embassy.materials.imports.ImportSettings;
import dev.embassy.materials.kits.KitSettings;
import dev.embassy.materials.library.LibrarySettings;
import dev.embassy.materials.links.LinkSettings;
import dev.embassy.materials.messages.MessageSettings;
import dev.embassy.materials.shipments.Carrier;
import dev.embassy.materials.shipments.ShipmentSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.unit.DataSize;

/** All use cases and taps of the service on in-memory ports, at a time that stands still. */
public final class World implements AutoCloseable {

    public static final Actor ADA = Callers.somebody("Ada Mensah", "ambassador", "organiser");
    public static final Actor BELA = Callers.somebody("Béla Kovács", "ambassador");
    public static final Actor NOOR = Callers.somebody("Noor Haddad", "organiser");
    public static final Actor SAM = Callers.somebody("Sam Okafor", "staff");
    public static final Actor TESS = Callers.somebody("Tess Lindqvist", "staff");
    public static final Actor FINN = Callers.somebody("Finn Gallagher", "fulfilment");
    public static final Actor RAVI = Callers.somebody("Ravi Menon", "advocate");
    public static final Actor SOL = Callers.somebody("Sol Ferreira", "sales");
    public static final Actor OMAR = Callers.somebody("Omar Al-Farsi");

    public static final KitSettings SETTINGS =
            new KitSettings(25_000, 50_000, 10, 100, 14, 1, 3, 3, 14, Map.of("DE", 2), 20, 50, 100);

    public static final ShipmentSettings PARCELS =
            new ShipmentSettings(
                    5,
                    3,
                    Duration.ofHours(1),
                    List.of(
                            new Carrier("DHL", "https://dhl.example/track?id={number}"),
                            new Carrier("Österreichische Post", "https://post.example/{number}")),
                    Set.of("DE", "AT"),
                    Duration.ofDays(60),
                    List.of(Duration.ofDays(3), Duration.ofDays(7)),
                    List.of("Embassy", "Depot 1", "10115 Berlin", "GERMANY"));

    public static final LibrarySettings LIBRARY =
            new LibrarySettings(
                    DataSize.ofMegabytes(1),
                    DataSize.ofMegabytes(4),
                    DataSize.ofKilobytes(64),
                    1_000_000,
                    100,
                    100,
                    DataSize.ofMegabytes(16),
                    Duration.ofDays(1),
                    Duration.ofDays(14));

    public static final ImportSettings IMPORTS =
            new ImportSettings(
                    DataSize.ofMegabytes(2), 50, DataSize.ofMegabytes(8), 100, Duration.ofDays(1));

    /** Where links may lead until staff change it. */
    public static final LinkSettings LINK_SETTINGS =
            new LinkSettings(
                    List.of("www.example.org", "*.example.net"),
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(1),
                    URI.create("https://embassy.example.com"));

    private final TestClock clock = new TestClock();
    private final Outbox outbox = new Outbox();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    public World() {
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Outbox.class, () -> outbox);
        context.registerBean(Ids.class, () -> () -> UuidV7.random(clock.instant()));
        context.registerBean(KitSettings.class, () -> SETTINGS);
        context.registerBean(LinkSettings.class, () -> LINK_SETTINGS);
        context.registerBean(ShipmentSettings.class, () -> PARCELS);
        context.registerBean(LibrarySettings.class, () -> LIBRARY);
        context.registerBean(ImportSettings.class, () -> IMPORTS);
        context.registerBean(
                MessageSettings.class, () -> new MessageSettings(730, Duration.ofDays(7)));
        context.registerBean(
                FieldCipher.class,
                () -> new AesFieldCipher(List.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")));
        context.register(
                InMemoryMeetups.class,
                InMemoryMembers.class,
                InMemoryStockItems.class,
                InMemoryStockLevels.class,
                InMemoryStockLedger.class,
                InMemorySettledMoves.class,
                InMemoryDepots.class,
                InMemoryStockTransfers.class,
                InMemoryStockTakes.class,
                InMemoryImports.class,
                InMemoryMaterialArchives.class,
                InMemoryMaterials.class,
                InMemoryContents.class,
                InMemoryDownloads.class,
                InMemoryUploads.class,
                InMemoryPreviews.class,
                InMemoryTrials.class,
                InMemoryShipments.class,
                InMemoryRewardsSeen.class,
                InMemoryAddressReads.class,
                InMemoryTrackedLinks.class,
                InMemoryLinkDays.class,
                InMemoryDestinations.class,
                InMemoryClickJournal.class,
                InMemoryKitTemplates.class,
                InMemoryKitPolicies.class,
                InMemoryKitRequests.class,
                InMemoryMessages.class,
                InMemoryHeardQuestions.class,
                InMemoryVocabularies.class);
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AssignableTypeFilter(MaterialsApplication.class));
        scanner.addExcludeFilter(
                new RegexPatternTypeFilter(Pattern.compile(".*\\.(store|web|world)\\..*")));
        scanner.scan("dev.embassy.materials");
        context.refresh();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public TestClock clock() {
        return clock;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Those that listen to a topic. */
    public List<Feed> feeds(String topic) {
        return context.getBeansOfType(Feed.class).values().stream()
                .filter(feed -> feed.topic().equals(topic))
                .toList();
    }

    /** Delivers what is stored to all taps, and what comes of that, until nothing is left. */
    public void settle() {
        settle(1);
    }

    /** The same, each event so many times. */
    public void settle(int times) {
        var taps = context.getBeansOfType(OutboxTap.class).values();
        for (var events = outbox.takeWaiting(); !events.isEmpty(); events = outbox.takeWaiting()) {
            for (var event : events) {
                for (int i = 0; i < times; i++) {
                    taps.forEach(tap -> tap.record(event));
                }
            }
        }
    }

    /** Delivers everything there ever was once more. */
    public void deliverAllAgain() {
        var taps = context.getBeansOfType(OutboxTap.class).values();
        for (var event : outbox.all()) {
            taps.forEach(tap -> tap.record(event));
        }
        settle();
    }

    @Override
    public void close() {
        context.close();
    }
}
