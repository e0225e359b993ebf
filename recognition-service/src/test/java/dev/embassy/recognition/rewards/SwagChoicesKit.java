package dev.embassy.recognition.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.id.DerivedIds;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of swag choices does. */
public abstract class SwagChoicesKit {

    /** Empty. */
    protected abstract SwagChoices choices();

    @Test
    void offersWhatItLearntByLabel() {
        choices().learn(level("l-1", "shirt", "m", "T-shirt · M", 3), 1);
        choices().learn(level("l-2", "mug", "one", "Mug", 5), 1);

        assertThat(choices().all())
                .containsExactly(
                        new SwagChoice("mug", "one", "Mug", 5),
                        new SwagChoice("shirt", "m", "T-shirt · M", 3));
    }

    @Test
    void leavesToOrganisersWhatTheyHold() {
        choices().learn(level("l-1", "mug", "one", "Mug", 0), 1);
        choices().learn(heldByAnOrganiser("l-2", "mug", "one", "Mug", 3), 1);
        choices().learn(heldByAnOrganiser("l-3", "hat", "one", "Hat", 2), 1);

        assertThat(choices().all()).containsExactly(new SwagChoice("mug", "one", "Mug", 0));
        assertThat(choices().find("mug", "one")).map(SwagChoice::available).contains(0L);
        assertThat(choices().find("hat", "one")).isEmpty();
    }

    @Test
    void tellsTheWarehouseOfCopiesThatDoNotSayWhereByTheirLevel() {
        var level = DerivedIds.of("stock-level", "mug", "one", "warehouse");
        choices().learn(new SwagStock(level, "mug", "one", null, "Mug", 5), 1);
        choices().learn(new SwagStock("l-2", "mug", "one", null, "Mug", 3), 1);

        assertThat(choices().find("mug", "one")).map(SwagChoice::available).contains(5L);
        assertThat(choices().all()).containsExactly(new SwagChoice("mug", "one", "Mug", 5));
    }

    @Test
    void readsNothingButTheWarehouse() {
        choices().learn(level("l-1", "mug", "one", "Mug", 1), 1);
        choices().learn(level("l-2", "hat", "one", "Hat", 2), 1);
        choices().learn(heldByAnOrganiser("l-3", "mug", "one", "Mug", 3), 1);
        choices().learn(new SwagStock("l-4", "mug", "one", null, "Mug", 4), 1);

        assertThat(choices().warehouse())
                .extracting(SwagStock::levelId)
                .containsExactlyInAnyOrder("l-1", "l-2");
        assertThat(choices().warehouse("mug"))
                .extracting(SwagStock::levelId)
                .containsExactly("l-1");
    }

    @Test
    void leavesOutWhatWasRetiredUntilItIsBack() {
        choices().learn(level("l-1", "shirt", "m", "T-shirt · M", 3), 1);
        choices().learn(level("l-2", "shirt", "l", "T-shirt · L", 3), 1);

        choices().learn(new SwagItem("shirt", Set.of("l")), 2);
        choices().learn(new SwagItem("shirt", Set.of()), 1);
        assertThat(choices().all()).extracting(SwagChoice::variantId).containsExactly("m");
        assertThat(choices().find("shirt", "l")).isEmpty();
        assertThat(choices().find("shirt", null)).map(SwagChoice::variantId).contains("m");

        choices().learn(new SwagItem("shirt", Set.of()), 3);
        assertThat(choices().all()).hasSize(2);
    }

    @Test
    void keepsTheNewestOfEachLevel() {
        choices().learn(level("l-1", "mug", "one", "Mug", 3), 7);
        choices().learn(level("l-1", "mug", "one", "Mug", 9), 6);
        choices().learn(level("l-1", "mug", "one", "Mug", 9), 7);

        assertThat(choices().find("mug", "one")).map(SwagChoice::available).contains(3L);
    }

    @Test
    void findsTheOnlyVariantWithoutItsNameButGuessesNone() {
        choices().learn(level("l-1", "mug", "one", "Mug", 3), 1);
        choices().learn(level("l-2", "shirt", "m", "T-shirt · M", 3), 1);
        choices().learn(level("l-3", "shirt", "l", "T-shirt · L", 3), 1);

        assertThat(choices().find("mug", null)).isPresent();
        assertThat(choices().find("shirt", null)).isEmpty();
        assertThat(choices().find("shirt", "l")).isPresent();
        assertThat(choices().find("hat", null)).isEmpty();
    }

    private static SwagStock level(
            String id, String item, String variant, String label, long available) {
        return new SwagStock(id, item, variant, SwagStock.WAREHOUSE, label, available);
    }

    private static SwagStock heldByAnOrganiser(
            String id, String item, String variant, String label, long available) {
        return new SwagStock(id, item, variant, "adas-shelf", label, available);
    }
}
