package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.PARCELS;
import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.problem.FieldProblem;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.InMemoryAddressReads;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The link, how it is guarded, and how long the address that came through it stays. */
@Execution(ExecutionMode.CONCURRENT)
class AddressLinkTest {

    private final World world = new World();
    private final Stage stage = new Stage(world);
    private final Shipments shipments = world.get(Shipments.class);
    private final GiveAddress give = world.get(GiveAddress.class);
    private final ShipmentSweep sweep = world.get(ShipmentSweep.class);

    @AfterEach
    void close() {
        world.close();
    }

    private ShipmentId asked(String reward) {
        return asked(reward, stage.shirts(3));
    }

    private ShipmentId asked(String reward, StockItem shirts) {
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
        return ShipmentId.of(new Source(Source.Kind.REWARD, reward, "", 1));
    }

    private AddressLink linkOf(ShipmentId id) {
        return world.get(AskAddressAgain.class).ask(id, BELA).link();
    }

    @Test
    void keepsOnlyTheHashOfASecretThatCannotBeGuessed() {
        var id = asked("a1");
        var link = linkOf(id);
        assertThat(link.token()).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(link).hasToString("AddressLink[…]");
        assertThat(shipments.get(id).linkHash()).hasSize(64).isNotEqualTo(link.token());
        assertThat(IntStream.range(0, 1000).mapToObj(i -> AddressLink.random().token()))
                .doesNotHaveDuplicates();
    }

    @Test
    void letsNobodyTryManyLinks() {
        var link = linkOf(asked("a2"));
        for (int i = 0; i < PARCELS.missesPerCaller(); i++) {
            assertThatThrownBy(() -> give.shipmentOf(AddressLink.random(), "guesser"))
                    .isInstanceOf(AddressLinkNotValid.class);
        }
        assertThatThrownBy(() -> give.shipmentOf(AddressLink.random(), "guesser"))
                .isInstanceOfSatisfying(
                        TooManyAddressAttempts.class,
                        refused -> assertThat(refused.detail()).contains("60 minutes"));
        // A right guess would come too late as well; others are not held up.
        assertThatThrownBy(() -> give.shipmentOf(link, "guesser"))
                .isInstanceOf(TooManyAddressAttempts.class);
        assertThatCode(() -> give.shipmentOf(link, "Béla")).doesNotThrowAnyException();
        world.clock().pass(PARCELS.attemptsPer());
        assertThatCode(() -> give.shipmentOf(link, "guesser")).doesNotThrowAnyException();
    }

    @Test
    void letsNobodySendThroughOneLinkWithoutEnd() {
        var link = linkOf(asked("a3"));
        for (int i = 0; i < PARCELS.usesPerLink(); i++) {
            give.shipmentOf(link, "caller " + i);
        }
        assertThatThrownBy(() -> give.give(link, Stage::anAddress, "another"))
                .isInstanceOf(TooManyAddressAttempts.class);
        world.clock().pass(PARCELS.attemptsPer());
        give.give(link, Stage::anAddress, "another");
    }

    @Test
    void doesNotCheckAnAddressForWhoHasNoLink() {
        assertThatThrownBy(() ->
                        give.give(
                                AddressLink.random(),
                                () -> {
                                    throw new AddressNotUsable();
                                },
                                "guesser"))
                .isInstanceOf(AddressLinkNotValid.class);
    }

    /** Tangut, which no font has that is looked for. */
    private static PostalAddress notPrintable() {
        return PostalAddress.typed(
                "Béla Kovács",
                List.of("Torstraße 1", "\uD81C\uDC00 2"),
                null,
                "10119",
                "Berlin",
                null,
                "DE",
                null);
    }

    @Test
    void saysAllThatIsToBeMendedAtOnce() {
        var link = linkOf(asked("a6"));
        var typed =
                PostalAddress.typed(
                        "Béla Kovács",
                        List.of("\uD81C\uDC00 2"),
                        null,
                        "1",
                        "Berlin",
                        null,
                        "DE",
                        null);
        assertThatThrownBy(() -> give.give(link, () -> typed, "Béla"))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields())
                                        .extracting(FieldProblem::field)
                                        .containsExactlyInAnyOrder("postalCode", "lines"));
    }

    @Test
    void asksForOtherLettersWhereNoLabelCanShowThem() {
        var id = asked("a5");
        var link = linkOf(id);
        assertThatThrownBy(() -> give.give(link, AddressLinkTest::notPrintable, "Béla"))
                .isInstanceOfSatisfying(
                        AddressNotUsable.class,
                        refused ->
                                assertThat(refused.fields())
                                        .singleElement()
                                        .satisfies(problem -> {
                                            assertThat(problem.field()).isEqualTo("lines");
                                            assertThat(problem.message())
                                                    .contains("\uD81C\uDC00", "Latin letters");
                                        }));
        give.give(link, Stage::anAddress, "Béla");
        assertThat(shipments.get(id).state()).isEqualTo(ShipmentState.READY);
    }

    @Test
    void takesItOnceFromManyAtTheSameMoment() throws Exception {
        var id = asked("a4");
        var link = linkOf(id);
        var results = new ArrayList<String>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < PARCELS.usesPerLink(); i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                var result = "taken";
                                try {
                                    give.give(link, Stage::anAddress, "Béla");
                                } catch (AddressLinkNotValid refused) {
                                    result = "refused";
                                } catch (TooManyAddressAttempts refused) {
                                    // The losers count as misses of the same caller.
                                    result = "refused";
                                }
                                synchronized (results) {
                                    results.add(result);
                                }
                            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(results).hasSize(PARCELS.usesPerLink()).containsOnlyOnce("taken");
    }

    enum Ending {
        DELIVERED((move, id) -> move.deliver(id, Expected.ANY, FINN)),
        LOST((move, id) -> move.lose(id, "Gone", Expected.ANY, FINN)),
        RETURNED((move, id) -> move.takeBack(id, "Moved", Expected.ANY, FINN)),
        CANCELLED((move, id) -> move.cancel(id, "Not needed", Expected.ANY, FINN));

        private final BiConsumer<MoveShipment, ShipmentId> step;

        Ending(BiConsumer<MoveShipment, ShipmentId> step) {
            this.step = step;
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsTheAddressSevenDaysAfterEveryEnd(Ending ending) {
        var id = asked("b-" + ending);
        stage.addressGiven(id, BELA);
        if (ending != Ending.CANCELLED) {
            stage.shippedBy(id, FINN);
        }
        ending.step.accept(world.get(MoveShipment.class), id);
        assertThat(world.get(ReadAddress.class).find(shipments.get(id), FINN, "page")).isEmpty();

        world.clock().pass(Duration.ofDays(7).minusSeconds(1));
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNotNull();
        world.clock().pass(Duration.ofSeconds(1));
        sweep.purgeAddresses();
        assertThat(shipments.get(id).address()).isNull();
        assertThat(world.outbox().actions()).containsOnlyOnce("materials.shipment-address-purged");
    }

    @Test
    void catchesUpWithEveryDayOnWhichItWasDown() {
        // More than one batch of the sweep.
        var shirts = stage.shirts(201);
        var ids = new ArrayList<ShipmentId>();
        for (int i = 0; i < 201; i++) {
            var id = asked("c-" + i, shirts);
            stage.addressGiven(id, BELA);
            world.get(MoveShipment.class).cancel(id, "Not needed", Expected.ANY, FINN);
            ids.add(id);
        }
        world.clock().pass(Duration.ofDays(40));
        sweep.purgeAddresses();
        assertThat(ids).allSatisfy(id -> assertThat(shipments.get(id).address()).isNull());
    }

    @Test
    void hasEveryReadOfAnAddressOnRecord() {
        var id = asked("d1");
        stage.addressGiven(id, BELA);
        var read = world.get(ReadAddress.class);
        for (var nobody : List.of(SAM, BELA)) {
            assertThat(read.find(shipments.get(id), nobody, "page")).isEmpty();
        }
        read.find(shipments.get(id), FINN, "page");
        read.find(shipments.get(id), FINN, "label");
        assertThat(world.get(InMemoryAddressReads.class).all())
                .containsExactly(
                        new InMemoryAddressReads.Read(id, FINN.person(), "page"),
                        new InMemoryAddressReads.Read(id, FINN.person(), "label"));
    }
}
