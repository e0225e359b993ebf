package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.embassy.acceptance.Faults.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Any part may be killed at any step, every message may come twice and late: the stories end the
 * same, and every effect is there once.
 *
 * <p>By default one part is killed at each step, another one each time. {@code
 * -Dembassy.faults=all} kills every part at every step at every moment, which takes hours.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesSurviveFaultsTest {

    private static final long SEED = 20_261_123;

    private static final List<Part> CARRYING =
            List.of(
                    Part.MATERIALS,
                    Part.BROKER,
                    Part.AMBASSADOR,
                    Part.STORE,
                    Part.RECOGNITION,
                    Part.GATEWAY);

    private static final Product PRODUCT = Product.running();

    @Test
    @Order(1)
    void aKitGoesFromRequestToDoorstep() {
        new KitTale(PRODUCT).tell(Faults.NONE);
    }

    @Test
    @Order(2)
    void aRewardIsRetriedAndArrives() {
        new RewardTale(PRODUCT).tell(Faults.NONE);
    }

    @Test
    @Order(3)
    void theKitArrivesThoughPartsAreKilled() {
        new KitTale(PRODUCT).tell(Faults.rotating(killable(), SEED));
    }

    @Test
    @Order(4)
    void theRewardArrivesThoughPartsAreKilled() {
        new RewardTale(PRODUCT).tell(Faults.rotating(killable(), SEED + 1));
    }

    @Test
    @Order(5)
    void everyMessageTwiceAndOutOfOrderChangesNothing() throws Exception {
        Tale kit = new KitTale(PRODUCT);
        kit.tell(Faults.NONE);
        Tale reward = new RewardTale(PRODUCT);
        reward.tell(Faults.NONE);
        Broker broker = new Broker(PRODUCT);
        everythingHasArrived(broker);
        kit.coverIsCounted();
        reward.coverIsCounted();
        String kitBefore = kit.whatIsKnown();
        String rewardBefore = reward.whatIsKnown();
        int mailsBefore = differentMails();

        assertThat(broker.repeatShuffled(SEED)).isGreaterThan(50);

        everythingHasArrived(broker);
        assertThat(kit.whatIsKnown()).isEqualTo(kitBefore);
        assertThat(reward.whatIsKnown()).isEqualTo(rewardBefore);
        kit.everythingIsThereOnce();
        reward.everythingIsThereOnce();
        assertThat(differentMails()).isEqualTo(mailsBefore);
    }

    @TestFactory
    Stream<DynamicTest> everyPartAtEveryStep() {
        assumeThat(System.getProperty("embassy.faults", "")).isEqualTo("all");
        return Stream.concat(product("kit", KitTale::new), product("reward", RewardTale::new));
    }

    private static Stream<DynamicTest> product(String name, Function<Product, Tale> tale) {
        List<DynamicTest> tests = new ArrayList<>();
        List<Tale.Step> steps = tale.apply(PRODUCT).steps();
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            for (Part part : killable()) {
                for (Moment moment : Moment.values()) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    "%s: %s, %s killed %s"
                                            .formatted(name, steps.get(i).name(), part, moment),
                                    () ->
                                            tale.apply(PRODUCT)
                                                    .tell(Faults.at(step, part, moment, SEED))));
                }
            }
        }
        return tests.stream();
    }

    private static List<Part> killable() {
        return CARRYING.stream().filter(PRODUCT.killable()::contains).toList();
    }

    private static void everythingHasArrived(Broker broker) {
        Tale.eventually("all messages taken", () -> assertThat(broker.untaken()).isZero());
        Tale.eventually("all mails sent", () -> assertThat(mailsWaiting()).isZero());
    }

    private static double mailsWaiting() {
        return PRODUCT.metric(Part.AMBASSADOR, "embassy_mails_waiting");
    }

    private static int differentMails() {
        return (int) PRODUCT.mails().all().stream().map(Mailbox.Mail::id).distinct().count();
    }
}
