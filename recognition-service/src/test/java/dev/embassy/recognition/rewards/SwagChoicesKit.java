package dev.embassy.recognition.rewards;

import static org.assertj.core.api.Assertions.assertThat;

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
    void addsUpDepots() {
        choices().learn(level("l-1", "mug", "one", "Mug", 3), 1);
        choices().learn(level("l-2", "mug", "one", "Mug", 5), 1);

        assertThat(choices().find("mug", "one")).map(SwagChoice::available).contains(8L);
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
        return new SwagStock(id, item, variant, label, available);
    }
}
