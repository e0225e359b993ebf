package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.ImportKind.KIT_REQUESTS;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.kits.DecisionAid;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequestId;
import dev.embassy.materials.kits.KitRequestNotInState;
import dev.embassy.materials.kits.KitRequestState;
import dev.embassy.materials.kits.KitRequests;
import dev.embassy.materials.kits.PastKit;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.shipments.Shipments;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.StockLevel;
import dev.embassy.materials.stock.StockLevels;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PastKitImportTest {

    private static final String HEAD =
            "requester,meetup,date,city,country,kit,quantity,state,requestedOn,decidedOn\n";
    private static final String SHEET =
            HEAD
                    + """
                    Ada Mensah,Graph Night,2025-03-20,Berlin,de,medium kit,2,reported,2025-02-01,2025-02-03
                    Ada Mensah,Graph Night II,2025-09-20,Berlin,DE,Medium kit,,declined,,
                    Somebody Else,Old Night,2024-05-02,Łódź,PL,Medium kit,1,delivered,2024-04-01,
                    """;

    private final World world = new World();
    private final Sheets sheets = new Sheets(world);
    private final StockItem stickers = new Stage(world).stickers(50);

    @BeforeEach
    void begin() {
        new Stage(world).kitOf(stickers, 10);
        world.get(Members.class).apply(new Member(ADA.id(), ADA.name(), "ACTIVE", "DE"), 1);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String problem(String row) {
        return sheets.problem(KIT_REQUESTS, HEAD + row + "\n");
    }

    private List<KitRequest> ofAda() {
        return world.get(KitRequests.class).ofRequester(ADA.id());
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        var plan = sheets.preview(KIT_REQUESTS, SHEET);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(plan.steps().getFirst().changes())
                .containsExactly("2 × Medium kit, reported, 2025-03-20");
        assertThat(plan.steps().getLast().changes())
                .containsExactly(
                        "1 × Medium kit, delivered, 2024-05-02",
                        "No member is called “Somebody Else”: only the name is kept.");
        assertThat(ofAda()).isEmpty();
    }

    @Test
    void takesEachWayInWhichAKitMayEnd() {
        for (var outcome : PastKit.Outcome.values()) {
            var word = outcome.name().toLowerCase(Locale.ROOT);
            sheets.run(
                    KIT_REQUESTS,
                    HEAD
                            + "Ada Mensah,Night of %s,2025-03-20,,,Medium kit,1,%s,,\n"
                                    .formatted(word, word));
        }
        assertThat(ofAda())
                .extracting(kit -> kit.state().name())
                .containsExactlyInAnyOrder(
                        "DELIVERED",
                        "REPORTED",
                        "CLOSED",
                        "DECLINED",
                        "LOST",
                        "RETURNED",
                        "CANCELLED");
        assertThat(ofAda())
                .allSatisfy(kit -> {
                    assertThat(kit.actionsFor(SAM, world.clock().instant())).isEmpty();
                    assertThat(kit.actionsFor(ADA, world.clock().instant())).isEmpty();
                });
    }

    @Test
    void keepsThemAsHistoryAndNothingElse() {
        world.settle();
        var done = sheets.run(KIT_REQUESTS, SHEET);
        assertThat(done.count(Outcome.CREATED)).isEqualTo(3);
        var first =
                ofAda().stream()
                        .filter(it -> it.state() == KitRequestState.REPORTED)
                        .findFirst()
                        .orElseThrow();
        assertThat(first.id().value()).isEqualTo(done.steps().getFirst().recordId());
        assertThat(first.quantity()).isEqualTo(2);
        assertThat(first.meetup().country()).isEqualTo("DE");
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2025-02-01T00:00:00Z"));
        assertThat(first.decidedAt()).isEqualTo(Instant.parse("2025-02-03T00:00:00Z"));
        assertThat(first.shipmentId()).isNull();
        assertThat(first.actionsFor(SAM, world.clock().instant())).isEmpty();
        assertThat(first.actionsFor(ADA, world.clock().instant())).isEmpty();
        assertThatThrownBy(() -> first.close(null, SAM, world.clock().instant()))
                .isInstanceOf(KitRequestNotInState.class)
                .hasMessageContaining("history");

        assertThat(
                        world.get(Shipments.class)
                                .page(new Shipments.Filter(null, null, null), PageRequest.first(5))
                                .items())
                .isEmpty();
        assertThat(world.get(StockLevels.class).list())
                .extracting(StockLevel::reserved)
                .containsOnly(0);
        assertThat(Set.copyOf(world.outbox().actions()))
                .contains("materials.kit-imported")
                .doesNotContain(
                        "materials.kit-requested",
                        "materials.kit-approved",
                        "materials.kit-delivered",
                        "materials.kit-reported",
                        "materials.kit-declined");
    }

    @Test
    void countsThemWhenTheNextOneIsDecided() {
        sheets.run(KIT_REQUESTS, SHEET);
        var next = new Stage(world).submitted(new Stage(world).kitOf(stickers, 1), ADA);
        var history = world.get(DecisionAid.class).of(next).history();
        assertThat(history.requests()).isEqualTo(2);
        assertThat(history.approved()).isEqualTo(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        sheets.run(KIT_REQUESTS, SHEET);
        var events = world.outbox().all().size();
        var again = sheets.run(KIT_REQUESTS, SHEET);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(again.steps()).allSatisfy(step -> assertThat(step.changes()).isEmpty());
        assertThat(world.outbox().all()).hasSize(events + 2);
    }

    @Test
    void keepsWhatWasToldFirst() {
        sheets.run(KIT_REQUESTS, SHEET);
        var plan = sheets.preview(KIT_REQUESTS, SHEET.replace(",2,reported", ",1,reported"));
        assertThat(plan.count(Outcome.UNCHANGED)).isEqualTo(3);
        assertThat(plan.steps().getFirst().changes())
                .containsExactly("It was told otherwise before, and stays as it was told.");
    }

    @Test
    void pointsToWhatIsWrong() {
        assertThat(problem("Ada Mensah,Night,20.3.2025,,,Medium kit,,reported,,"))
                .startsWith("2:3 not-a-day: date is “20.3.2025”. Write year, month and day");
        assertThat(problem("Ada Mensah,Night,2999-01-01,,,Medium kit,,reported,,"))
                .startsWith("2:3 out-of-range: date is 2999-01-01");
        assertThat(problem("Ada Mensah,Night,,,,Medium kit,,reported,,"))
                .startsWith("2:3 required");
        assertThat(problem("Ada Mensah,Night,2025-03-20,,Germany,Medium kit,,reported,,"))
                .startsWith("2:5 unknown-country: country is “Germany”.");
        assertThat(problem("Ada Mensah,Night,2025-03-20,,,Huge kit,,reported,,"))
                .startsWith("2:6 unknown-kit: There is no kit called “Huge kit”.");
        assertThat(problem("Ada Mensah,Night,2025-03-20,,,Medium kit,,shipped,,"))
                .startsWith("2:8 unknown-value: state is “shipped”; it may be delivered,");
        assertThat(problem("Ada Mensah,Night,2025-03-20,,,Medium kit,,reported,2025-04-01,"))
                .startsWith("2:9 after-the-meetup");
        assertThat(
                        problem(
                                "Ada Mensah,Night,2025-03-20,,,Medium kit,,reported,2025-02-01,2025-01-01"))
                .startsWith("2:10 before-the-request");
        assertThat(
                        sheets.problem(
                                KIT_REQUESTS,
                                HEAD
                                        + "Ada Mensah,Night,2025-03-20,,,Medium kit,1,reported,,\n"
                                        + "Ada Mensah,night,2025-03-20,,,Medium kit,1,reported,,\n"))
                .startsWith("3:2 named-twice: Line 2");
    }

    private void member(String id, String name) {
        world.get(Members.class).apply(new Member(id, name, "ACTIVE", "PL"), 1);
    }

    private KitRequest imported(String row) {
        var id = sheets.run(KIT_REQUESTS, HEAD + row + "\n").steps().getFirst().id();
        return world.get(KitRequests.class).get(new KitRequestId(id));
    }

    @Test
    void findsTheMemberWhateverTheCaseAndTheAccents() {
        member("person-lukasz", "Łukasz Wójcik");
        var plan =
                sheets.preview(
                        KIT_REQUESTS,
                        HEAD + "LUKASZ  wojcik,Night,2025-03-20,,,Medium kit,1,reported,,\n");
        assertThat(plan.steps().getFirst().changes())
                .contains("Taken for the member “Łukasz Wójcik”.");
        var kit = imported("LUKASZ  wojcik,Night,2025-03-20,,,Medium kit,1,reported,,");
        assertThat(kit.requester().person().id()).isEqualTo("person-lukasz");
    }

    @Test
    void prefersTheMemberWhoIsCalledExactlySo() {
        member("person-jose", "José Díaz");
        member("person-other", "Jose Diaz");
        var kit = imported("Jose Diaz,Night,2025-03-20,,,Medium kit,1,reported,,");
        assertThat(kit.requester().person().id()).isEqualTo("person-other");
        assertThat(problem("JOSE DIAZ,Night,2025-03-20,,,Medium kit,,reported,,"))
                .startsWith("2:1 ambiguous: 2 members are called “JOSE DIAZ”.");
    }

    @Test
    void takesTheMembersIdentifierBeforeTheName() {
        member("another", ADA.name());
        var sheet =
                """
                requester,requesterId,meetup,date,kit,state
                Ada Mensah,another,Night,2025-03-20,Medium kit,reported
                Ada Mensah,anothre,Night,2025-03-20,Medium kit,reported
                """;
        var steps = sheets.preview(KIT_REQUESTS, sheet).steps();
        var past = Objects.requireNonNull(steps.getFirst().past());
        assertThat(past.requester().id()).isEqualTo("another");
        assertThat(steps.getFirst().changes()).hasSize(1);
        assertThat(steps.getLast().changes())
                .contains("No member has the requesterId “anothre”: it is kept as it is.");
    }

    /** A sheet that was imported when names had to be written exactly as those of members. */
    @Test
    void tellsOfNoOtherKitOnceItIsKnownWhoWasMeant() {
        var row = "Łukasz Wójcik,Night,2025-03-20,,,Medium kit,1,reported,,";
        var before = imported(row);
        member("person-lukasz", "Łukasz Wójcik");
        assertThat(imported(row).id()).isEqualTo(before.id());
        assertThat(world.get(KitRequests.class).ofRequester("person-lukasz")).isEmpty();
    }

    @Test
    void asksWhichOfTwoNamesakesItWas() {
        world.get(Members.class).apply(new Member("another", ADA.name(), "ALUMNI", "GH"), 1);
        assertThat(problem("Ada Mensah,Night,2025-03-20,,,Medium kit,,reported,,"))
                .startsWith("2:1 ambiguous: 2 members are called “Ada Mensah”.");
    }
}
