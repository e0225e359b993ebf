package dev.embassy.materials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.imports.ImportId;
import dev.embassy.materials.imports.Imports;
import dev.embassy.materials.imports.MaterialArchiveId;
import dev.embassy.materials.imports.MaterialArchives;
import dev.embassy.materials.kits.KitPolicies;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitRequests;
import dev.embassy.materials.kits.KitTemplateId;
import dev.embassy.materials.kits.KitTemplates;
import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.UploadId;
import dev.embassy.materials.library.Uploads;
import dev.embassy.materials.links.Destinations;
import dev.embassy.materials.links.LinkCode;
import dev.embassy.materials.links.LinkDayId;
import dev.embassy.materials.links.LinkDays;
import dev.embassy.materials.links.LinkId;
import dev.embassy.materials.links.LinkState;
import dev.embassy.materials.links.TrackedLinks;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.messages.HeardQuestions;
import dev.embassy.materials.messages.MessageId;
import dev.embassy.materials.messages.MessageState;
import dev.embassy.materials.messages.Messages;
import dev.embassy.materials.messages.QuestionId;
import dev.embassy.materials.messages.QuestionState;
import dev.embassy.materials.messages.Topic;
import dev.embassy.materials.messages.Vocabularies;
import dev.embassy.materials.search.OlderRecords;
import dev.embassy.materials.shipments.RewardsSeen;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.shipments.ShipmentState;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.shipments.Source;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.Depots;
import dev.embassy.materials.stock.LedgerEntry;
import dev.embassy.materials.stock.SettledMoves;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockItems;
import dev.embassy.materials.stock.StockLedger;
import dev.embassy.materials.stock.StockLevelId;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.stock.StockTakeId;
import dev.embassy.materials.stock.StockTakes;
import dev.embassy.materials.stock.StockTransferId;
import dev.embassy.materials.stock.StockTransfers;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.TestClock;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * On a server that uses indexes and can say so: every query of every store is served by one. The
 * queries are heard on their way to the server, so what is asked is what is explained; a store's
 * method that is asked nothing here fails the test. The table of queries and indexes goes to {@code
 * target/query-indexes.md}.
 */
@MaterialsServiceTest
@Import(QueryIndexesTest.Listening.class)
@EnabledIfEnvironmentVariable(named = "EMBASSY_MONGODB_URI", matches = ".+")
class QueryIndexesTest {

    private static final Instant NOW = TestClock.START;
    private static final int FILLING = 2_000;
    private static final int LOOKS = 6;

    /** One in so many documents has what a sparse index is for. */
    private static final int RARE = 200;

    /** Methods that change something, each a document that it finds by its identifier. */
    private static final Set<String> WRITES =
            Set.of(
                    "store",
                    "apply",
                    "append",
                    "add",
                    "remove",
                    "count",
                    "saw",
                    "record",
                    "take",
                    "drop",
                    "discard",
                    "forget",
                    "keepText");

    /** These read all there are: one for each kit, thing, place or member of a programme. */
    private static final Set<String> READ_ALL =
            Set.of(
                    "KitTemplates.list",
                    "StockItems.list",
                    "StockLevels.list",
                    "Depots.list",
                    "Members.all");

    private static final Pattern INDEX_NAME = Pattern.compile("\"indexName\"\\s*:\\s*\"([^\"]+)\"");

    @Autowired private ApplicationContext context;
    @Autowired private MongoOperations mongo;
    @Autowired private Heard heard;

    private final Map<String, List<BsonDocument>> asked = new LinkedHashMap<>();

    @TestConfiguration
    static class Listening {
        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(Heard heard) {
            return settings -> settings.addCommandListener(heard);
        }
    }

    /** What one thread asks the server. */
    static final class Heard implements CommandListener {
        private static final Set<String> QUERIES = Set.of("find", "aggregate", "count", "distinct");
        private static final Set<String> OF_THE_SESSION =
                Set.of("lsid", "$clusterTime", "$db", "$readPreference", "txnNumber");

        private final ThreadLocal<@Nullable List<BsonDocument>> commands = new ThreadLocal<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            var listening = commands.get();
            if (listening != null && QUERIES.contains(event.getCommandName())) {
                var command = BsonDocument.parse(event.getCommand().toJson());
                OF_THE_SESSION.forEach(command::remove);
                listening.add(command);
            }
        }

        List<BsonDocument> during(Runnable queries) {
            List<BsonDocument> listening = new ArrayList<>();
            commands.set(listening);
            try {
                queries.run();
            } finally {
                commands.remove();
            }
            return listening;
        }
    }

    private void ask(String method, String how, Runnable query) {
        var commands = heard.during(query);
        assertThat(commands).as("what %s asks", method).isNotEmpty();
        asked.put(how.isEmpty() ? method : method + ": " + how, commands);
    }

    private <T> T get(Class<T> port) {
        return context.getBean(port);
    }

    @Test
    void servesEveryQueryByAnIndex() throws IOException {
        Assumptions.assumeTrue(explains(), "a server that explains");
        askForKits();
        askForMaterials();
        askForMessages();
        askForLinks();
        askForStock();
        askForShipments();
        askForTheOthers();
        assertThat(methodsAsked()).containsAll(methodsThatRead());
        fillAllCollections();

        var indexes = new LinkedHashMap<String, String>();
        var scans = new LinkedHashMap<>(asked);
        for (int look = 0; look < LOOKS && !scans.isEmpty(); look++) {
            pause(look);
            for (var query : List.copyOf(scans.keySet())) {
                if (!explain(query, asked.getOrDefault(query, List.of()), indexes)) {
                    scans.remove(query);
                }
            }
        }
        write(indexes);
        assertThat(scans.keySet()).as("queries that no index serves").isEmpty();
    }

    /** The server counts what is there every few seconds; before, it may prefer a scan. */
    private static void pause(int look) {
        if (look > 0) {
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        }
    }

    @Test
    void findsAQueryThatNoIndexServes() {
        Assumptions.assumeTrue(explains(), "a server that explains");
        var collection = "planted";
        mongo.indexOps(collection).createIndex(new Index("known", Sort.Direction.ASC));
        fill(collection);
        var query = Query.query(Criteria.where("unknown").is("nowhere"));
        var planted = heard.during(() -> mongo.find(query, Document.class, collection));
        assertThat(explain("planted", planted, new LinkedHashMap<>())).isTrue();
    }

    private void askForKits() {
        var requests = get(KitRequests.class);
        ask("KitRequests.find", "", () -> requests.find(new KitRequestId("nobody")));
        ask("KitRequests.timeline", "", () -> requests.timeline(new KitRequestId("nobody")));
        var filters = new LinkedHashMap<String, KitRequests.Filter>();
        filters.put("all", KitRequests.Filter.ALL);
        filters.put("without drafts", kits(Set.of(), false, null, null));
        filters.put("submitted", kits(Set.of(KitRequestState.SUBMITTED), false, null, null));
        filters.put(
                "submitted or asked back",
                kits(
                        Set.of(KitRequestState.SUBMITTED, KitRequestState.NEEDS_INFO),
                        false,
                        null,
                        null));
        filters.put("one's own", kits(Set.of(), true, "nobody", null));
        filters.put("with a text", kits(Set.of(), false, null, "graph"));
        filters.put(
                "due this week",
                new KitRequests.Filter(
                        Set.of(KitRequestState.SUBMITTED),
                        false,
                        null,
                        null,
                        LocalDate.parse("2027-01-04"),
                        LocalDate.parse("2027-01-11")));
        for (var by : KitRequests.Order.By.values()) {
            filters.forEach((name, filter) -> {
                var order = new KitRequests.Order(by, true);
                askForPages(
                        "KitRequests.page",
                        name + ", by " + by,
                        NOW,
                        page -> requests.page(filter, order, page));
            });
        }
        var meetup = new MeetupId("nowhere");
        ask("KitRequests.findTaking", "", () -> requests.findTaking(meetup));
        ask("KitRequests.forMeetup", "", () -> requests.forMeetup(meetup));
        ask("KitRequests.ofRequester", "", () -> requests.ofRequester("nobody"));
        ask("KitRequests.approvalsBegunBefore", "", () -> requests.approvalsBegunBefore(NOW, 50));
        ask("KitRequests.followUpsOpenBefore", "", () -> requests.followUpsOpenBefore(NOW, 50));
        askForPages("KitRequests.comingBack", "all", NOW, requests::comingBack);
        var templates = get(KitTemplates.class);
        ask("KitTemplates.find", "", () -> templates.find(new KitTemplateId("none")));
        ask("KitTemplates.list", "", templates::list);
        ask("KitPolicies.current", "", () -> get(KitPolicies.class).current());
    }

    private static KitRequests.Filter kits(
            Set<KitRequestState> states,
            boolean drafts,
            @Nullable String requester,
            @Nullable String text) {
        return new KitRequests.Filter(states, drafts, requester, text, null, null);
    }

    private interface Paged {
        void page(PageRequest page);
    }

    /** The first page, and one that goes on after an item with such a value. */
    private void askForPages(String method, String how, Object value, Paged query) {
        ask(method, how, () -> query.page(PageRequest.first(50)));
        var last =
                new Document("v", value instanceof Instant at ? Date.from(at) : value)
                        .append("i", "somewhere")
                        .toJson();
        var after = Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(UTF_8));
        ask(method, how + "; a later page", () -> query.page(new PageRequest(50, after)));
    }

    private void askForMaterials() {
        var materials = get(Materials.class);
        var id = new MaterialId("none");
        ask("Materials.find", "", () -> materials.find(id));
        ask("Materials.timeline", "", () -> materials.timeline(id));
        var filters = new LinkedHashMap<String, Materials.Filter>();
        filters.put("all", new Materials.Filter(null, null, null, null, null, null));
        filters.put("with words", new Materials.Filter("graph", null, null, null, null, null));
        filters.put(
                "of a kind",
                new Materials.Filter(null, MaterialKind.SLIDES, null, null, null, null));
        filters.put("in a language", new Materials.Filter(null, null, "fr", null, null, null));
        filters.put(
                "for an audience", new Materials.Filter(null, null, null, "nobody", null, null));
        filters.put("with a tag", new Materials.Filter(null, null, null, null, "graphs", null));
        filters.put(
                "published",
                new Materials.Filter(null, null, null, null, null, MaterialState.PUBLISHED));
        filters.forEach((name, filter) -> {
            askForPages("Materials.page", name, NOW, page -> materials.page(filter, page));
            ask("Materials.facets", name, () -> materials.facets(filter));
        });
        ask("Materials.toRemind", "", () -> materials.toRemind(NOW, 50));
        ask("Materials.changedAfter", "", () -> materials.changedAfter(NOW, 50));
        ask("Materials.textsToRead", "", () -> materials.textsToRead(50));
        ask("Materials.discarded", "", () -> materials.discarded(NOW, 50));
        ask("Materials.hold", "", () -> materials.hold("a".repeat(64)));
        ask("Materials.bytes", "", materials::bytes);
        ask("Downloads.of", "", () -> get(Downloads.class).of(id));
        var uploads = get(Uploads.class);
        ask("Uploads.find", "", () -> uploads.find(new UploadId("none")));
        ask("Uploads.unfinishedOf", "", () -> uploads.unfinishedOf("nobody", NOW, 50));
        ask("Uploads.expiredBefore", "", () -> uploads.expiredBefore(NOW, 50));
        ask("Uploads.announcedBytes", "", uploads::announcedBytes);
    }

    private void askForMessages() {
        var messages = get(Messages.class);
        var id = new MessageId("none");
        ask("Messages.find", "", () -> messages.find(id));
        ask("Messages.timeline", "", () -> messages.timeline(id));
        var filters = new LinkedHashMap<String, Messages.Filter>();
        filters.put("all", Messages.Filter.ALL);
        filters.put("with a text", new Messages.Filter("graph", Topic.OPEN, null, null, null));
        filters.put("of an audience", topic(new Topic("nobody", null, null)));
        filters.put("of a competitor", topic(new Topic(null, "nobody", null)));
        filters.put("of a use case", topic(new Topic(null, null, "nothing")));
        filters.put(
                "published",
                new Messages.Filter(null, Topic.OPEN, MessageState.PUBLISHED, null, null));
        filters.put("expired", new Messages.Filter(null, Topic.OPEN, null, NOW, null));
        filters.put("one's own", new Messages.Filter(null, Topic.OPEN, null, null, "nobody"));
        filters.forEach((name, filter) -> {
            askForPages("Messages.page", name, NOW, page -> messages.page(filter, page));
            for (var facet : Messages.Facet.values()) {
                ask(
                        "Messages.countBy",
                        name + ", by " + facet,
                        () -> messages.countBy(facet, filter.without(facet)));
            }
        });
        ask("Messages.cells", "", () -> messages.cells(NOW));
        for (var facet : Messages.Facet.values()) {
            ask("Messages.uses", facet.field(), () -> messages.uses(facet, "nothing"));
        }
        ask("Messages.toChase", "", () -> messages.toChase(NOW, 50));
        ask("Messages.forgetDiscarded", "", () -> messages.forgetDiscarded(NOW, 50));
        var questions = get(HeardQuestions.class);
        var question = new QuestionId("none");
        ask("HeardQuestions.find", "", () -> questions.find(question));
        ask("HeardQuestions.timeline", "", () -> questions.timeline(question));
        var asks = new LinkedHashMap<String, HeardQuestions.Filter>();
        asks.put("all", new HeardQuestions.Filter(null, null, null));
        asks.put("with a text", new HeardQuestions.Filter("graph", null, null));
        asks.put("open", new HeardQuestions.Filter(null, QuestionState.OPEN, null));
        asks.put("answered by a message", new HeardQuestions.Filter(null, null, id));
        asks.forEach((name, filter) ->
                askForPages("HeardQuestions.page", name, 7, page -> questions.page(filter, page)));
        ask("HeardQuestions.countByState", "", questions::countByState);
        ask("HeardQuestions.linkedTo", "", () -> questions.linkedTo(id));
        ask("Vocabularies.find", "", () -> get(Vocabularies.class).find());
    }

    private static Messages.Filter topic(Topic topic) {
        return new Messages.Filter(null, topic, null, null, null);
    }

    private void askForLinks() {
        var links = get(TrackedLinks.class);
        var id = new LinkId("none");
        ask("TrackedLinks.find", "", () -> links.find(id));
        ask("TrackedLinks.timeline", "", () -> links.timeline(id));
        ask("TrackedLinks.findByCode", "", () -> links.findByCode(LinkCode.word("nowhere")));
        var filters = new LinkedHashMap<String, TrackedLinks.Filter>();
        filters.put("all", links(null, null, null, null, null, null));
        filters.put("with words", links("graph", null, null, null, null, null));
        for (var state : LinkState.values()) {
            filters.put("in state " + state, links(null, state, null, null, null, null));
        }
        var meetup = new MeetupId("nowhere");
        filters.put("of a campaign", links(null, null, "autumn", null, null, null));
        filters.put("of a meetup", links(null, null, null, meetup, null, null));
        filters.put("one's own", links(null, null, null, null, "nobody", null));
        filters.put(
                "one may see",
                links(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new TrackedLinks.Visible("nobody", List.of(meetup))));
        filters.forEach((name, filter) ->
                askForPages("TrackedLinks.page", name, "x", page -> links.page(filter, page)));
        ask("TrackedLinks.expiredUntold", "", () -> links.expiredUntold(NOW, 50));
        var days = get(LinkDays.class);
        ask("LinkDays.find", "", () -> days.find(new LinkDayId("none")));
        ask("LinkDays.daily", "", () -> days.daily(id, LocalDate.parse("2026-11-01")));
        ask("LinkDays.totals", "", () -> days.totals(List.of(id, new LinkId("other"))));
        ask("LinkDays.byMeetup", "", () -> days.byMeetup(id));
        ask("LinkDays.of", "", () -> days.of(meetup));
        ask("LinkDays.untold", "", () -> days.untold(NOW, 50));
        ask("Destinations.find", "", () -> get(Destinations.class).find());
    }

    private static TrackedLinks.Filter links(
            @Nullable String text,
            @Nullable LinkState state,
            @Nullable String campaign,
            @Nullable MeetupId meetup,
            @Nullable String owner,
            TrackedLinks.@Nullable Visible visible) {
        return new TrackedLinks.Filter(text, state, campaign, meetup, owner, visible, NOW);
    }

    private void askForStock() {
        var item = new StockItemId("none");
        var variant = new VariantId("m");
        var levels = get(StockLevels.class);
        var id = new StockLevelId("none");
        ask("StockLevels.find", "", () -> levels.find(id));
        ask("StockLevels.list", "", levels::list);
        ask("StockLevels.of", "", () -> levels.of(item));
        ask("StockLevels.in", "", () -> levels.in(DepotId.WAREHOUSE));
        var filters = new LinkedHashMap<String, StockLevels.Filter>();
        filters.put("all", new StockLevels.Filter(null, null, null, false, null));
        filters.put("of an item", new StockLevels.Filter(item, null, null, false, null));
        filters.put(
                "of a depot", new StockLevels.Filter(null, DepotId.WAREHOUSE, null, false, null));
        filters.put("low", new StockLevels.Filter(null, null, true, false, null));
        filters.put("not low", new StockLevels.Filter(null, null, false, false, null));
        filters.put("held", new StockLevels.Filter(null, null, null, true, null));
        filters.put("with a text", new StockLevels.Filter(null, null, null, false, "shirt"));
        filters.forEach((name, filter) ->
                askForPages("StockLevels.page", name, "Shirt", page -> levels.page(filter, page)));
        askForPages("StockLevels.walk", "", "x", levels::walk);
        askForLedger(item, id);
        var moves = get(SettledMoves.class);
        ask("SettledMoves.has", "", () -> moves.has(id, "key"));
        var items = get(StockItems.class);
        ask("StockItems.find", "", () -> items.find(item));
        ask("StockItems.list", "", items::list);
        var depots = get(Depots.class);
        ask("Depots.find", "", () -> depots.find(DepotId.WAREHOUSE));
        ask("Depots.list", "", depots::list);
        ask("Depots.timeline", "", () -> depots.timeline(DepotId.WAREHOUSE));
        var transfers = get(StockTransfers.class);
        ask("StockTransfers.find", "", () -> transfers.find(new StockTransferId("none")));
        ask("StockTransfers.openSince", "", () -> transfers.openSince(NOW, 50));
        ask(
                "StockTransfers.piecesUnderWay",
                "of a depot",
                () -> transfers.piecesUnderWay(DepotId.WAREHOUSE));
        ask(
                "StockTransfers.piecesUnderWay",
                "of a variant",
                () -> transfers.piecesUnderWay(item, variant));
        askForPages("StockTransfers.awaited", "all", NOW, transfers::awaited);
        askForPages("StockTransfers.page", "all", NOW, page -> transfers.page(null, page));
        askForPages(
                "StockTransfers.page",
                "of a depot",
                NOW,
                page -> transfers.page(DepotId.WAREHOUSE, page));
        var takes = get(StockTakes.class);
        ask("StockTakes.find", "", () -> takes.find(new StockTakeId("none")));
        ask("StockTakes.settlingSince", "", () -> takes.settlingSince(NOW, 50));
        askForPages("StockTakes.page", "all", NOW, takes::page);
    }

    private void askForLedger(StockItemId item, StockLevelId level) {
        var ledger = get(StockLedger.class);
        var first = PageRequest.first(50);
        var later = new PageRequest(50, LedgerEntry.idOf(NOW, 7, "0000"));
        var filters = new LinkedHashMap<String, StockLedger.Filter>();
        filters.put("all", new StockLedger.Filter(null, null, null, null, null));
        filters.put("of an item", new StockLedger.Filter(item, null, null, null, null));
        filters.put(
                "of a depot", new StockLedger.Filter(null, DepotId.WAREHOUSE, null, null, null));
        filters.put(
                "of a kind",
                new StockLedger.Filter(null, null, LedgerEntry.Kind.SHIPPED, null, null));
        filters.put("of a time", new StockLedger.Filter(null, null, null, NOW, NOW.plusSeconds(9)));
        filters.forEach((name, filter) -> {
            ask("StockLedger.page", name, () -> ledger.page(filter, first));
            ask("StockLedger.page", name + "; a later page", () -> ledger.page(filter, later));
        });
        ask("StockLedger.of", "", () -> ledger.of(item, first));
        ask("StockLedger.onHand", "", () -> ledger.onHand(level));
        ask("StockLedger.sums", "", () -> ledger.sums(level));
        ask("StockLedger.lastOf", "", () -> ledger.lastOf(level, NOW));
        ask("StockLedger.used", "", () -> ledger.used(level, NOW));
    }

    private void askForShipments() {
        var shipments = get(Shipments.class);
        var id = new ShipmentId("none");
        ask("Shipments.find", "", () -> shipments.find(id));
        ask("Shipments.timeline", "", () -> shipments.timeline(id));
        ask("Shipments.findByLinkHash", "", () -> shipments.findByLinkHash("none"));
        var filters = new LinkedHashMap<String, Shipments.Filter>();
        filters.put("all", shipments(null, null, null, null, null));
        filters.put("to be picked", shipments(ShipmentState.READY, null, null, null, null));
        filters.put("of rewards", shipments(null, Source.Kind.REWARD, null, null, null));
        filters.put("one's own", shipments(null, null, "nobody", null, null));
        filters.put("to a country", shipments(null, null, null, "AT", null));
        filters.put("of a number", shipments(null, null, null, null, "12345"));
        filters.forEach((name, filter) ->
                askForPages("Shipments.page", name, NOW, page -> shipments.page(filter, page)));
        var soonest = new Shipments.Order(Shipments.Order.By.NEEDED, false);
        filters.forEach((name, filter) ->
                askForPages(
                        "Shipments.page",
                        name + ", by NEEDED",
                        "2026-12-12",
                        page -> shipments.page(filter, soonest, page)));
        var states = Set.of(ShipmentState.READY, ShipmentState.PICKING);
        ask("Shipments.in", "", () -> shipments.in(states, 50));
        ask("Shipments.countIn", "", () -> shipments.countIn(states));
        ask("Shipments.undecidedSince", "", () -> shipments.undecidedSince(NOW, 50));
        ask(
                "Shipments.unansweredSince",
                "never reminded",
                () -> shipments.unansweredSince(NOW, 0, 50));
        ask(
                "Shipments.unansweredSince",
                "reminded once",
                () -> shipments.unansweredSince(NOW, 1, 50));
        ask("Shipments.waitingInVain", "", () -> shipments.waitingInVain(NOW, 50));
        ask("Shipments.addressesToPurge", "", () -> shipments.addressesToPurge(NOW, 50));
        ask("Shipments.unheardOfSince", "", () -> shipments.unheardOfSince(NOW, 50));
        ask("RewardsSeen.upTo", "", () -> get(RewardsSeen.class).upTo("none"));
    }

    private static Shipments.Filter shipments(
            @Nullable ShipmentState state,
            Source.@Nullable Kind kind,
            @Nullable String recipient,
            @Nullable String country,
            @Nullable String search) {
        return new Shipments.Filter(state, kind, recipient, country, search);
    }

    private void askForTheOthers() {
        var imports = get(Imports.class);
        ask("Imports.find", "", () -> imports.find(new ImportId("none")));
        ask("Imports.open", "", () -> imports.open(50));
        askForPages("Imports.page", "all", NOW, imports::page);
        var archives = get(MaterialArchives.class);
        ask("MaterialArchives.find", "", () -> archives.find(new MaterialArchiveId("none")));
        ask("MaterialArchives.of", "", () -> archives.of("nobody", 10));
        ask("MaterialArchives.list", "", () -> archives.list(200));
        var meetups = get(Meetups.class);
        ask("Meetups.find", "", () -> meetups.find(new MeetupId("nowhere")));
        ask("Meetups.organisedBy", "", () -> meetups.organisedBy("nobody"));
        ask("Meetups.spokenAtBy", "", () -> meetups.spokenAtBy("nobody"));
        ask(
                "Meetups.announcedAfter",
                "in a country",
                () -> meetups.announcedAfter(NOW, "AT", null, 50));
        ask(
                "Meetups.announcedAfter",
                "in a city",
                () -> meetups.announcedAfter(NOW, "AT", "Graz", 50));
        var members = get(Members.class);
        ask("Members.find", "", () -> members.find("nobody"));
        ask("Members.named", "", () -> members.named("Nobody"));
        ask("Members.all", "", members::all);
        context.getBeansOfType(OlderRecords.class)
                .values()
                .forEach(it ->
                        ask(
                                "OlderRecords.complete",
                                it.getClass().getSimpleName(),
                                () -> it.complete(50)));
    }

    private Set<String> methodsAsked() {
        return asked.keySet().stream()
                .map(name -> name.replaceFirst(":.*", ""))
                .collect(Collectors.toSet());
    }

    /** What can be asked of the stores there are. */
    private Set<String> methodsThatRead() {
        return Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getSimpleName().startsWith("Mongo"))
                .filter(type -> type.getPackageName().startsWith("dev.embassy.materials."))
                .flatMap(type -> Arrays.stream(type.getInterfaces()))
                .flatMap(port ->
                        Stream.of(port.getDeclaredMethods())
                                .filter(QueryIndexesTest::reads)
                                .map(method -> port.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean reads(Method method) {
        return Modifier.isAbstract(method.getModifiers()) && !WRITES.contains(method.getName());
    }

    private void fillAllCollections() {
        asked.values().stream()
                .flatMap(List::stream)
                .map(QueryIndexesTest::collection)
                .distinct()
                .forEach(this::fill);
    }

    private static String collection(BsonDocument command) {
        return command.getString(command.getFirstKey()).getValue();
    }

    /** Documents that nothing asks for, with a value of their own in every indexed field. */
    private void fill(String collection) {
        var documents = new ArrayList<Document>();
        for (int i = 0; i < FILLING; i++) {
            documents.add(new Document("_id", "filling-%s-%05d".formatted(collection, i)));
        }
        for (var index : mongo.getCollection(collection).listIndexes()) {
            int step = index.getBoolean("sparse", false) ? RARE : 1;
            for (var path : index.get("key", Document.class).keySet()) {
                for (int i = 0; i < FILLING && !path.equals("_id"); i += step) {
                    put(documents.get(i), path, "filling-%05d".formatted(i));
                }
            }
        }
        documents.forEach(document -> document.remove("outboxSince"));
        mongo.execute(collection, all -> all.deleteMany(new Document()));
        mongo.execute(collection, all -> all.insertMany(documents));
    }

    private static void put(Document document, String path, String value) {
        var names = List.of(path.split("\\."));
        var place = document;
        for (var name : names.subList(0, names.size() - 1)) {
            place = (Document) place.computeIfAbsent(name, key -> new Document());
        }
        place.put(names.getLast(), value);
    }

    private boolean explains() {
        try {
            plan(BsonDocument.parse("{\"find\": \"kit_requests\", \"filter\": {}}"));
            return true;
        } catch (MongoCommandException unknown) {
            return false;
        }
    }

    private Document plan(BsonDocument command) {
        return mongo.executeCommand(
                new Document("explain", command).append("verbosity", "queryPlanner"));
    }

    /**
     * @return whether one of the commands scans a collection
     */
    private boolean explain(
            String query, List<BsonDocument> commands, Map<String, String> indexes) {
        var used = new LinkedHashSet<String>();
        boolean scans = false;
        for (var command : commands) {
            var plan = winning(plan(command));
            var names =
                    INDEX_NAME.matcher(plan).results().map(it -> it.group(1)).distinct().toList();
            if (READ_ALL.contains(query)) {
                used.add("reads all");
            } else if (isScan(command, plan, names)) {
                used.add("none for " + command.toJson());
                scans = true;
            } else {
                used.addAll(names);
            }
        }
        indexes.put(query, collection(commands.getFirst()) + " | " + String.join(", ", used));
        return scans;
    }

    /** The part of an explanation that was chosen, wherever the server puts it. */
    private static String winning(Document explanation) {
        var json = explanation.toJson();
        if (explanation.get("queryPlanner") instanceof Document planner
                && planner.get("winningPlan") instanceof Document plan) {
            json = plan.toJson();
        }
        return json;
    }

    /** Walking through the whole index of the identifiers is a scan by another name. */
    private static boolean isScan(BsonDocument command, String plan, List<String> names) {
        return names.isEmpty()
                || plan.contains("COLLSCAN")
                || (names.equals(List.of("_id_")) && !asksForIdentifiers(command));
    }

    private static boolean asksForIdentifiers(BsonDocument command) {
        var sort = command.getDocument("sort", new BsonDocument());
        if (!sort.isEmpty() && sort.getFirstKey().equals("_id")) {
            return true;
        }
        var filter =
                command.containsKey("pipeline")
                        ? command.getArray("pipeline")
                                .getFirst()
                                .asDocument()
                                .getDocument("$match", new BsonDocument())
                        : command.getDocument("filter", new BsonDocument());
        return filter.containsKey("_id")
                || filter.getArray("$and", new BsonArray()).stream()
                        .anyMatch(part -> part.asDocument().containsKey("_id"));
    }

    private static void write(Map<String, String> indexes) throws IOException {
        var table = new StringBuilder("| query | collection | index |\n| --- | --- | --- |\n");
        indexes.forEach((query, index) ->
                table.append("| ").append(query).append(" | ").append(index).append(" |\n"));
        Files.writeString(Path.of("target", "query-indexes.md"), table);
    }
}
