package dev.embassy.materials.shipments;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.FINN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.secret.Sealed;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.VariantId;
import dev.embassy.materials.world.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command in every state: where it leads, or that it is refused and changes nothing. */
class ShipmentCommandTest {

    private static final Person BY = FINN.person();
    private static final Instant AT = TestClock.START;
    private static final ShipmentLine SHIRTS =
            new ShipmentLine(new StockItemId("shirt"), new VariantId("m"), "T-shirt · M", 10);

    private static final Occasion OVER =
            new Occasion(LocalDate.of(2026, 11, 1), AT.minusSeconds(1));
    private static final Occasion ANOTHER_DAY = new Occasion(LocalDate.of(2027, 1, 5), AT);

    /** Said once more, in the words of the people who pack: the table is held against it. */
    private static final Map<ShipmentState, Set<String>> POSSIBLE =
            Map.ofEntries(
                    Map.entry(
                            ShipmentState.REQUESTED,
                            Set.of(
                                    "MOVE_DAY→REQUESTED",
                                    "ASK_ADDRESS→ADDRESS_ASKED",
                                    "RUN_OUT→OUT_OF_STOCK",
                                    "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.ADDRESS_ASKED,
                            Set.of(
                                    "REMIND→ADDRESS_ASKED",
                                    "GIVE_UP→CANCELLED",
                                    "MOVE_DAY→ADDRESS_ASKED",
                                    "ASK_ADDRESS→ADDRESS_ASKED",
                                    "GIVE_ADDRESS→READY",
                                    "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.READY,
                            Set.of(
                                    "MOVE_DAY→READY",
                                    "ASK_ADDRESS→ADDRESS_ASKED",
                                    "PICK→PICKING",
                                    "SPLIT→READY",
                                    "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.PICKING,
                            Set.of(
                                    "MOVE_DAY→PICKING",
                                    "PACK→PACKED",
                                    "SPLIT→PICKING",
                                    "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.PACKED,
                            Set.of(
                                    "MOVE_DAY→PACKED",
                                    "SHIP→SHIPPED",
                                    "SPLIT→PACKED",
                                    "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.SHIPPED,
                            Set.of(
                                    "MOVE_DAY→SHIPPED",
                                    "DELIVER→DELIVERED",
                                    "HOLD→HELD_BY_CUSTOMS",
                                    "LOSE→LOST",
                                    "TAKE_BACK→RETURNED")),
                    Map.entry(
                            ShipmentState.HELD_BY_CUSTOMS,
                            Set.of(
                                    "MOVE_DAY→HELD_BY_CUSTOMS",
                                    "DELIVER→DELIVERED",
                                    "LOSE→LOST",
                                    "TAKE_BACK→RETURNED")),
                    Map.entry(ShipmentState.DELIVERED, Set.of()),
                    Map.entry(
                            ShipmentState.OUT_OF_STOCK,
                            Set.of("MOVE_DAY→OUT_OF_STOCK", "RETRY→REQUESTED", "CANCEL→CANCELLED")),
                    Map.entry(
                            ShipmentState.LOST,
                            Set.of(
                                    "MOVE_DAY→LOST",
                                    "RESEND→LOST",
                                    "DELIVER→DELIVERED",
                                    "TAKE_BACK→RETURNED")),
                    Map.entry(
                            ShipmentState.RETURNED, Set.of("MOVE_DAY→RETURNED", "RESEND→RETURNED")),
                    Map.entry(ShipmentState.CANCELLED, Set.of()));

    static Stream<Arguments> cells() {
        return Arrays.stream(ShipmentState.values())
                .flatMap(state ->
                        Arrays.stream(ShipmentCommand.values())
                                .map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void leadsWhereTheTableSaysOrIsRefused(ShipmentState state, ShipmentCommand command) {
        var link = AddressLink.random();
        var shipment = in(state, link);
        var wanted =
                Objects.requireNonNull(POSSIBLE.get(state)).stream()
                        .filter(it -> it.startsWith(command + "→"))
                        .map(it -> it.substring(it.indexOf('→') + 1))
                        .findFirst();
        assertThat(command.allowedIn(state)).isEqualTo(wanted.isPresent());
        if (wanted.isPresent()) {
            run(command, shipment, link);
            assertThat(shipment.state()).isEqualTo(ShipmentState.valueOf(wanted.get()));
            return;
        }
        var before = shipment.snapshot();
        assertThatThrownBy(() -> run(command, shipment, link))
                .isInstanceOfAny(ShipmentNotReadyForThat.class, AddressLinkNotValid.class);
        assertThat(shipment.snapshot()).isEqualTo(before);
    }

    private static void run(ShipmentCommand command, Shipment it, AddressLink link) {
        switch (command) {
            case ASK_ADDRESS -> it.askAddress(AddressLink.random(), BY, AT);
            case REMIND -> it.remindOfAddress(AddressLink.random(), BY, AT);
            case GIVE_UP -> it.giveUp(BY, AT);
            case RUN_OUT -> it.outOfStock(List.of(new Missing("T-shirt · M", 10, 3)), BY, AT);
            case GIVE_ADDRESS -> it.giveAddress(link, new Sealed("k1", new byte[] {1}), "DE", AT);
            case PICK -> it.pick(BY, AT);
            case PACK -> it.pack(BY, AT);
            case SHIP -> it.ship(new Tracking("DHL", "1", null), BY, AT);
            case HOLD -> it.hold("An invoice is missing", BY, AT);
            case DELIVER -> it.deliver(BY, AT);
            case LOSE -> it.lose("Nobody knows", BY, AT);
            case TAKE_BACK -> it.takeBack("Moved away", BY, AT);
            case CANCEL -> it.cancel("Not needed", BY, AT);
            case SPLIT -> it.split(List.of(SHIRTS.times(2)), true, "Stained", BY, AT);
            case RETRY -> it.retry(BY, AT);
            case RESEND -> it.resend("Lost", BY, AT);
            case MOVE_DAY -> it.moveDay(ANOTHER_DAY, BY, AT);
        }
    }

    private static Shipment in(ShipmentState state, AddressLink link) {
        var it =
                Shipment.requested(
                        new Source(Source.Kind.KIT_REQUEST, "r1", "Kit for Graph Night", 1),
                        ADA.person(),
                        List.of(SHIRTS),
                        "key",
                        new Delivery(OVER, null),
                        AT);
        switch (state) {
            case REQUESTED -> {}
            case ADDRESS_ASKED -> it.askAddress(link, BY, AT);
            case OUT_OF_STOCK -> run(ShipmentCommand.RUN_OUT, it, link);
            case CANCELLED -> run(ShipmentCommand.CANCEL, it, link);
            default -> {
                it.askAddress(link, BY, AT);
                run(ShipmentCommand.GIVE_ADDRESS, it, link);
                for (var step : wayTo(state)) {
                    run(step, it, link);
                }
            }
        }
        assertThat(it.state()).isEqualTo(state);
        return it;
    }

    private static List<ShipmentCommand> wayTo(ShipmentState state) {
        var out = List.of(ShipmentCommand.PICK, ShipmentCommand.PACK, ShipmentCommand.SHIP);
        return switch (state) {
            case PICKING -> out.subList(0, 1);
            case PACKED -> out.subList(0, 2);
            case SHIPPED -> out;
            case HELD_BY_CUSTOMS -> and(out, ShipmentCommand.HOLD);
            case DELIVERED -> and(out, ShipmentCommand.DELIVER);
            case LOST -> and(out, ShipmentCommand.LOSE);
            case RETURNED -> and(out, ShipmentCommand.TAKE_BACK);
            default -> List.of();
        };
    }

    private static List<ShipmentCommand> and(List<ShipmentCommand> way, ShipmentCommand last) {
        return Stream.concat(way.stream(), Stream.of(last)).toList();
    }
}
