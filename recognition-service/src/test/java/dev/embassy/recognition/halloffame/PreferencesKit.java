package dev.embassy.recognition.halloffame;

import static dev.embassy.recognition.Cast.ADA;
import static dev.embassy.recognition.Cast.BELA;
import static dev.embassy.recognition.Cast.CLOCK;
import static dev.embassy.recognition.Cast.YUKI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of preferences does. */
public abstract class PreferencesKit {

    /** Empty. */
    protected abstract Preferences preferences();

    @Test
    void keepsEverybodyInUntilTheySayOtherwise() {
        assertThat(preferences().get(new PersonId(ADA.id())).optedOut()).isFalse();
        assertThat(preferences().optedOutAmong(List.of(ADA.id()))).isEmpty();
        assertThat(preferences().optedOutAmong(List.of())).isEmpty();
    }

    @Test
    void tellsWhoOptedOutAndWhoCameBack() {
        var choose = new ChoosePreference(preferences(), CLOCK);
        choose.choose(true, ADA);
        choose.choose(true, ADA);
        choose.choose(true, BELA);
        choose.choose(false, BELA);
        choose.choose(false, YUKI);

        assertThat(preferences().optedOutAmong(List.of(ADA.id(), BELA.id(), YUKI.id())))
                .containsExactly(ADA.id());
        assertThat(preferences().get(new PersonId(ADA.id())).version()).isEqualTo(1);
        assertThat(preferences().get(new PersonId(BELA.id())).version()).isEqualTo(2);
        assertThat(preferences().find(new PersonId(YUKI.id()))).isEmpty();
    }
}
