package dev.embassy.materials.kits.web;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.NOOR;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.materials.HttpTest;
import dev.embassy.materials.kits.KitFollows;
import dev.embassy.materials.meetups.Meetup;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.meetups.Meetups;
import dev.embassy.materials.shipments.AskAddressAgain;
import dev.embassy.materials.shipments.Carriers;
import dev.embassy.materials.shipments.GiveAddress;
import dev.embassy.materials.shipments.MoveShipment;
import dev.embassy.materials.shipments.ShipmentId;
import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.world.Stage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** What becomes of a kit over HTTP, each allowed call with a forbidden one. */
class FollowUpHttpTest extends HttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired private Meetups meetups;
    @Autowired private KitFollows kitFollows;
    @Autowired private AskAddressAgain askAddressAgain;
    @Autowired private GiveAddress giveAddress;
    @Autowired private MoveShipment moveShipment;
    @Autowired private Carriers carriers;
    @Autowired private Clock clock;

    private String item = "";
    private Meetup meetup = Stage.meetup(40, ADA);

    private String approved() throws Exception {
        item =
                write(
                                FINN,
                                "/api/stock/items",
                                """
                                {"name":"Stickers %s","variants":[],
                                 "unitValue":{"amount":5,"currency":"EUR"},
                                 "customsDescription":"Printed goods","lowStockThreshold":5}\
                                """
                                        .formatted(UUID.randomUUID()))
                        .is(201)
                        .read("$.id");
        write(
                        FINN,
                        "/api/stock/items/" + item + "/receive",
                        "{\"variantId\":\"one-size\",\"quantity\":100}")
                .is(200);
        String kit =
                write(
                                SAM,
                                "/api/kits",
                                """
                                {"name":"Medium kit","size":"M","materialIds":[],
                                 "lines":[{"itemId":"%s","quantity":20}]}\
                                """
                                        .formatted(item))
                        .is(201)
                        .read("$.id");
        meetup = Stage.meetup(40, ADA, clock.instant().plus(Duration.ofDays(60)));
        meetups.apply(meetup, 1);
        String id =
                write(
                                ADA,
                                "/api/kit-requests",
                                "{\"meetupId\":\"%s\",\"templateId\":\"%s\",\"submit\":true}"
                                        .formatted(meetup.id(), kit))
                        .is(201)
                        .read("$.id");
        write(SAM, "/api/kit-requests/" + id + "/approve", "{}").is(200);
        return id;
    }

    /** Of a meetup that began an hour ago. */
    private String delivered() throws Exception {
        var id = deliveredInTime();
        var begun = Stage.startingAt(clock.instant().minus(Duration.ofHours(1)), meetup);
        kitFollows.meetupTold(begun, ADA.person(), clock.instant());
        return id;
    }

    private String deliveredInTime() throws Exception {
        var id = approved();
        String shipment = read(ADA, "/api/kit-requests/" + id).read("$.shipmentId");
        await().atMost(PATIENCE)
                .untilAsserted(() -> read(ADA, "/api/shipments/" + shipment).is(200));
        var parcel = new ShipmentId(shipment);
        giveAddress.give(askAddressAgain.ask(parcel, ADA).link(), Stage::anAddress, "test");
        moveShipment.pick(parcel, Expected.ANY, FINN);
        moveShipment.pack(parcel, Expected.ANY, FINN);
        moveShipment.ship(parcel, carriers.tracking("DHL", "123456"), Expected.ANY, FINN);
        moveShipment.deliver(parcel, Expected.ANY, FINN);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(read(ADA, "/api/kit-requests/" + id).<String>read("$.state"))
                                .isEqualTo("DELIVERED"));
        return id;
    }

    private String told(int arrived, int left, String leftOver) {
        return """
        {"lines":[{"itemId":"%s","variantId":"one-size","arrived":%d,"left":%d,"leftOver":"%s"}]}\
        """
                .formatted(item, arrived, left, leftOver);
    }

    private int onHand(String depot) throws Exception {
        List<Integer> levels =
                read(FINN, "/api/depots/" + depot + "/levels")
                        .is(200)
                        .read("$.items[?(@.itemId=='%s')].onHand".formatted(item));
        return levels.isEmpty() ? 0 : levels.getFirst();
    }

    /** How many pieces of each line of this kit are awaited. */
    private List<Integer> comingBack(Actor reader, String id) throws Exception {
        return read(reader, "/api/kit-returns?limit=200")
                .is(200)
                .read("$.items[?(@.kitRequestId=='%s')].lines[*].pieces".formatted(id));
    }

    @Test
    void tellsWhatBecameOfAKitAndBringsBackWhatWasSentBack() throws Exception {
        var id = delivered();
        var path = "/api/kit-requests/" + id;
        var adas = DepotId.heldBy(ADA.id()).value();
        assertThat(read(ADA, path).<List<String>>read("$.actions")).containsExactly("follow-up");
        assertThat(read(ADA, path).<Integer>read("$.sent[0].quantity")).isEqualTo(20);
        var answer = told(19, 7, "SENT_BACK");
        for (var other : List.of(SAM, NOOR, BELA, FINN, OMAR)) {
            write(other, path + "/follow-up", answer).is(403, "not-your-kit-request");
        }
        mvc.perform(
                        post(path + "/follow-up")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(answer))
                .andExpect(it -> assertThat(it.getResponse().getStatus()).isEqualTo(401));

        var view = write(ADA, path + "/follow-up", answer).is(200);
        assertThat(view.<Integer>read("$.followUp.lines[0].used")).isEqualTo(12);
        assertThat(view.<Boolean>read("$.followUp.returnAwaited")).isTrue();
        assertThat(onHand(adas)).isEqualTo(7);
        assertThat(onHand("warehouse")).isEqualTo(80);

        assertThat(read(SAM, path).<List<String>>read("$.actions"))
                .containsExactly("close", "confirm-return");
        for (var other : List.of(ADA, NOOR, BELA, OMAR)) {
            write(other, path + "/confirm-return", "{}").is(403);
            read(other, "/api/kit-returns").is(403);
            read(other, "/api/kit-returns/export.csv").is(403);
        }
        for (var reader : List.of(SAM, FINN)) {
            assertThat(comingBack(reader, id)).containsExactly(7);
            assertThat(read(reader, "/api/kit-returns/export.csv").is(200).body())
                    .contains(id, "7 × Stickers");
        }
        var confirmed = write(FINN, path + "/confirm-return", "{}").is(200);
        assertThat(confirmed.<String>read("$.followUp.returnConfirmedBy.name"))
                .isEqualTo(FINN.name());
        assertThat(comingBack(FINN, id)).isEmpty();
        assertThat(onHand(adas)).isZero();
        assertThat(onHand("warehouse")).isEqualTo(87);

        write(SAM, path + "/confirm-return", "{}").is(409, "left-overs-taken-in");
        write(ADA, path + "/follow-up", told(19, 6, "KEPT")).is(409, "left-overs-taken-in");
        List<String> actions = read(ADA, path + "/timeline").read("$.items[*].action");
        assertThat(actions)
                .containsSubsequence(
                        "materials.kit-delivered",
                        "materials.kit-followed-up",
                        "materials.kit-return-confirmed");
        var csv = read(SAM, "/api/kit-requests/export.csv?state=DELIVERED").is(200).body();
        assertThat(csv.lines().findFirst().orElseThrow())
                .endsWith(
                        "arrived,usedUp,left,kept,sentBack,passedOn,passedOnTo,returnConfirmedAt,cameBack");
        assertThat(csv.lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains("19 × Stickers", "12 × Stickers", "7 × Stickers");
    }

    @Test
    void countsWhatReallyCameBack() throws Exception {
        var id = delivered();
        var path = "/api/kit-requests/" + id;
        write(ADA, path + "/follow-up", told(19, 7, "SENT_BACK")).is(200);
        var refused = write(FINN, path + "/confirm-return", counted(8)).is(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("lines[0].pieces");
        assertThat(refused.<String>read("$.errors[0].message")).startsWith("7 were sent back.");
        for (var other : List.of(ADA, NOOR, BELA, OMAR)) {
            write(other, path + "/confirm-return", counted(5)).is(403);
        }

        var view = write(FINN, path + "/confirm-return", counted(5)).is(200);
        assertThat(view.<Integer>read("$.followUp.lines[0].cameBack")).isEqualTo(5);
        assertThat(view.<String>read("$.followUp.missing")).startsWith("Did not arrive: 2 ×");
        assertThat(onHand("warehouse")).isEqualTo(85);
        assertThat(onHand(DepotId.heldBy(ADA.id()).value())).isZero();
        write(SAM, path + "/confirm-return", counted(7)).is(409, "left-overs-taken-in");
        assertThat(read(SAM, "/api/kit-requests/export.csv?state=DELIVERED").is(200).body())
                .contains(",5 × Stickers");
    }

    private String counted(int pieces) {
        return "{\"lines\":[{\"itemId\":\"%s\",\"variantId\":\"one-size\",\"pieces\":%d}]}"
                .formatted(item, pieces);
    }

    @Test
    void passesOnToAMeetupNearby() throws Exception {
        var id = delivered();
        var path = "/api/kit-requests/" + id;
        var next = Stage.meetup(40, NOOR, clock.instant().plus(Duration.ofDays(1)));
        meetups.apply(next, 1);
        List<String> nearby = read(ADA, path + "/meetups-nearby").is(200).read("$.items[*].id");
        assertThat(nearby).contains(next.id()).hasSizeLessThanOrEqualTo(10);
        for (var other : List.of(SAM, NOOR, BELA, FINN, OMAR)) {
            read(other, path + "/meetups-nearby").is(403, "not-your-kit-request");
        }
        var noors = DepotId.heldBy(NOOR.id()).value();
        var view =
                write(
                                ADA,
                                path + "/follow-up",
                                """
                                {"lines":[{"itemId":"%s","variantId":"one-size","arrived":20,"left":7,
                                 "leftOver":"PASSED_ON","passedOnTo":"%s"}]}\
                                """
                                        .formatted(item, next.id()))
                        .is(200);
        assertThat(view.<String>read("$.followUp.lines[0].passedOn.to.name"))
                .isEqualTo(NOOR.name());
        assertThat(onHand(noors)).isEqualTo(7);
        write(ADA, path + "/follow-up", told(20, 7, "KEPT")).is(422, "follow-up-not-possible");
        assertThat(onHand(noors)).isEqualTo(7);
    }

    @Test
    void saysBesideEachFieldWhatIsWrong() throws Exception {
        var id = delivered();
        var path = "/api/kit-requests/" + id + "/follow-up";
        var more = write(ADA, path, told(21, 0, "KEPT")).is(422, "follow-up-not-possible");
        assertThat(more.<String>read("$.errors[0].field")).isEqualTo("lines[0].arrived");
        assertThat(more.<String>read("$.errors[0].message")).contains("20 were sent");
        var left = write(ADA, path, told(20, 21, "KEPT")).is(422);
        assertThat(left.<String>read("$.errors[0].field")).isEqualTo("lines[0].left");
        var negative = write(ADA, path, told(-1, 0, "KEPT"));
        assertThat(negative.response().getStatus()).isBetween(400, 422);
        assertThat(negative.<String>read("$.errors[0].field")).isEqualTo("lines[0].arrived");
        write(ADA, path, told(20, 3, "EATEN")).is(422, "invalid-fields");
        assertThat(read(ADA, "/api/kit-requests/" + id).body()).doesNotContain("\"followUp\"");
    }

    @Test
    void waitsUntilTheMeetupHasBegun() throws Exception {
        var path = "/api/kit-requests/" + deliveredInTime();
        assertThat(read(ADA, path).<List<String>>read("$.actions")).isEmpty();
        var refused =
                write(ADA, path + "/follow-up", told(20, 0, "KEPT")).is(409, "follow-up-too-early");
        assertThat(refused.<String>read("$.opensAt"))
                .isEqualTo(read(ADA, path).read("$.meetup.startsAt"));
        assertThat(read(ADA, path).<String>read("$.meetup.timeZone")).isEqualTo("Europe/Berlin");
        assertThat(read(ADA, path).body()).doesNotContain("\"followUp\"");

        kitFollows.meetupCancelled(new MeetupId(meetup.id()), ADA.person(), clock.instant());
        assertThat(read(ADA, path).<Boolean>read("$.meetup.cancelled")).isTrue();
        write(ADA, path + "/follow-up", told(20, 20, "SENT_BACK")).is(200);
    }

    @Test
    void waitsUntilTheKitHasArrived() throws Exception {
        var id = approved();
        write(ADA, "/api/kit-requests/" + id + "/follow-up", told(20, 0, "KEPT"))
                .is(409, "kit-request-not-in-state");
        write(SAM, "/api/kit-requests/" + id + "/confirm-return", "{}")
                .is(409, "kit-request-not-in-state");
    }

    @Test
    void refusesWhatWasDecidedOnAnOlderState() throws Exception {
        var id = delivered();
        var path = "/api/kit-requests/" + id + "/follow-up";
        send(
                        ADA,
                        post(path)
                                .header("If-Match", "\"1\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(told(20, 0, "KEPT")))
                .is(412);
    }
}
