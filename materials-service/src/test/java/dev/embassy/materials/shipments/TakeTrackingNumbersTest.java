package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Outcome;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Result;
import dev.embassy.materials.shipments.TakeTrackingNumbers.Row;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakeTrackingNumbersTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final Shipments shipments = world.get(Shipments.class);
    private final TakeTrackingNumbers take = world.get(TakeTrackingNumbers.class);

    @AfterEach
    void close() {
        world.close();
    }

    private ShipmentId ready(String reward) {
        var shirts = stage.shirts(3);
        world.get(SendReward.class)
                .send(
                        new SendReward.Reward(
                                reward,
                                1,
                                BELA.person(),
                                shirts.id(),
                                new VariantId("m"),
                                "T-shirt · M",
                                1),
                        1,
                        SAM.person());
        world.settle();
        var id = ShipmentId.of(new Source(Source.Kind.REWARD, reward, "", 1));
        stage.addressGiven(id, BELA);
        return id;
    }

    private static Row row(long line, ShipmentId id, String number) {
        return new Row(line, id.value(), "dhl", number);
    }

    @Test
    void marksAsShippedWhatTheHousePickedAndPacked() {
        var id = ready("t1");
        var rows = List.of(row(2, id, "00 34"));
        assertThat(take.preview(rows, FINN))
                .extracting(Result::outcome)
                .containsExactly(Outcome.SHIPPED);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.READY);

        take.apply(rows, FINN);
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(shipments.get(id).tracking())
                .isEqualTo(new Tracking("DHL", "00 34", "https://dhl.example/track?id=00%2034"));
        assertThat(world.outbox().actions())
                .containsSubsequence(
                        "materials.shipment-picking",
                        "materials.shipment-packed",
                        "materials.shipment-shipped");
    }

    @Test
    void takesTheSameSheetAgain() {
        var id = ready("t2");
        take.apply(List.of(row(2, id, "0034")), FINN);
        var again = take.apply(List.of(row(2, id, "00 34")), FINN);
        assertThat(again).extracting(Result::outcome).containsExactly(Outcome.ALREADY_SHIPPED);
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.shipment-shipped");
    }

    @Test
    void refusesRowByRowAndTakesTheOthers() {
        var good = ready("t3");
        var gone = ready("t4");
        var waits = ready("t5");
        take.apply(List.of(row(2, gone, "1")), FINN);
        world.get(AskAddressAgain.class).ask(waits, BELA);
        var results =
                take.apply(
                        List.of(
                                row(2, good, "7"),
                                row(3, good, "8"),
                                row(4, gone, "2"),
                                row(5, waits, "9"),
                                row(6, new ShipmentId("nothing"), "10"),
                                row(7, ready("t6"), "7")),
                        FINN);
        assertThat(results)
                .extracting(Result::outcome, Result::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.SHIPPED, null),
                        org.assertj.core.groups.Tuple.tuple(Outcome.REFUSED, "shipment"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.REFUSED, "trackingNumber"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.REFUSED, "shipment"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.REFUSED, "shipment"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.REFUSED, "trackingNumber"));
        assertThat(shipments.get(good).state()).isEqualTo(ShipmentState.SHIPPED);
        assertThat(shipments.get(waits).state()).isEqualTo(ShipmentState.ADDRESS_ASKED);
    }

    @Test
    void isForFulfilmentOnly() {
        for (var nobody : List.of(SAM, BELA)) {
            assertThatThrownBy(() -> take.preview(List.of(), nobody))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> take.apply(List.of(), nobody)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void knowsTheCarriersOfTheSettings() {
        var carriers = world.get(Carriers.class);
        assertThat(carriers.tracking(" osterreichische post ", " a/b&c ").url())
                .isEqualTo("https://post.example/a%2Fb%26c");
        assertThat(carriers.tracking("Pigeon", "1")).isEqualTo(new Tracking("Pigeon", "1", null));
        assertThatThrownBy(() -> new Carrier("X", "http://x.example/{number}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Carrier("X", "https://x.example/"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
