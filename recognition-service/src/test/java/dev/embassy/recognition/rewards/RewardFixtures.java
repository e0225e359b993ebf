package dev.embassy.recognition.rewards;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.INGRID;
import static dev.embassy.recognition.Cast.NOW;
import static dev.embassy.recognition.Cast.SAM;
import static dev.embassy.recognition.Cast.TESS;

import dev.embassy.chassis.actor.Person;
import dev.embassy.recognition.rewards.ShipmentNews.Progress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rewards and news of shipments that read as sentences. */
public final class RewardFixtures {

    public static final Swag SHIRT = new Swag("shirt", "shirt-m", "T-shirt · M", 1);
    public static final Swag MUG = new Swag("mug", "mug", "Mug", 1);

    private RewardFixtures() {}

    public static RewardFixture aReward() {
        return new RewardFixture();
    }

    /** A shirt for Ada, nominated by Sam; Tess approves. */
    public static final class RewardFixture {
        private RewardId id = new RewardId(UUID.randomUUID().toString());
        private RewardKind kind = RewardKind.SWAG;
        private Person receiver = ADA.person();
        private Instant at = NOW;

        public RewardFixture withId(String other) {
            id = new RewardId(other);
            return this;
        }

        public RewardFixture ofANote() {
            kind = RewardKind.THANK_YOU_NOTE;
            return this;
        }

        public RewardFixture to(Person other) {
            receiver = other;
            return this;
        }

        public RewardFixture at(Instant other) {
            at = other;
            return this;
        }

        public Reward nominated() {
            return Reward.nominate(
                    id,
                    SAM,
                    receiver,
                    kind,
                    "For a year of meetups in Lagos",
                    kind == RewardKind.SWAG ? SHIRT : null,
                    at);
        }

        public Reward approved() {
            var reward = nominated();
            reward.approve(TESS, at);
            return reward;
        }

        public Reward outOfStock() {
            var reward = approved();
            reward.follow(news(reward, 2, Progress.OUT_OF_STOCK), at);
            return reward;
        }

        public Reward shipped() {
            var reward = approved();
            reward.follow(news(reward, 6, Progress.ON_ITS_WAY), at);
            return reward;
        }
    }

    /** What materials-service says of the shipment of the current attempt. */
    public static ShipmentNews news(Reward reward, long sequence, Progress progress) {
        return news(reward, reward.attempt(), sequence, progress);
    }

    /** What materials-service says of the shipment of this attempt. */
    public static ShipmentNews news(Reward reward, int attempt, long sequence, Progress progress) {
        return new ShipmentNews(
                reward.id(),
                Reward.shipmentId(reward.id(), attempt),
                sequence,
                progress,
                progress == Progress.ON_ITS_WAY ? "DHL" : null,
                progress == Progress.ON_ITS_WAY ? "JD014600003" : null,
                null,
                progress == Progress.OUT_OF_STOCK
                        ? List.of(new ShipmentNews.Missing("T-shirt · M", 1, 0))
                        : List.of(),
                INGRID.person());
    }
}
