package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaterialTest {

    private static final Instant AT = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration NOTICE = Duration.ofDays(14);

    private static MaterialDescription slides(@Nullable String reviewBy) {
        return new MaterialDescription(
                "Graphs", MaterialKind.SLIDES, "en", null, "CC0-1.0", List.of(), reviewBy);
    }

    private final Material material =
            Material.drafted(new MaterialId("m"), slides("2026-12-01"), SAM.person(), AT);

    private void upload(String name) {
        material.upload(name, "application/pdf", 10, "a".repeat(64), null, SAM.person(), AT);
    }

    @Test
    void givesOutTheNewestPublishedVersion() {
        upload("one.pdf");
        assertThat(material.published()).isNull();
        material.publish(NOTICE, SAM.person(), AT);
        upload("two.pdf");
        assertThat(requireNonNull(material.published()).number()).isEqualTo(1);
        assertThat(requireNonNull(material.current()).number()).isEqualTo(2);
        material.publish(NOTICE, SAM.person(), AT);
        assertThat(requireNonNull(material.published()).number()).isEqualTo(2);
        assertThat(material.version(1).isPublished()).isTrue();
        assertThatThrownBy(() -> material.publish(NOTICE, SAM.person(), AT))
                .isInstanceOf(MaterialNotInState.class);
        assertThatThrownBy(() -> material.version(3)).isInstanceOf(MaterialVersionNotFound.class);
    }

    @Test
    void remindsBeforeTheDayOnTheDayAndThenEveryWeek() {
        upload("one.pdf");
        assertThat(material.remind(SAM.person(), Instant.parse("2027-01-01T00:00:00Z"))).isEmpty();
        material.publish(NOTICE, SAM.person(), AT);
        assertThat(remindedAt("2026-11-16T23:59:59Z")).isFalse();
        assertThat(remindedAt("2026-11-17T00:00:00Z")).isTrue();
        assertThat(remindedAt("2026-11-30T23:59:59Z")).isFalse();
        assertThat(remindedAt("2026-12-01T00:00:00Z")).isTrue();
        assertThat(remindedAt("2026-12-07T23:59:59Z")).isFalse();
        assertThat(remindedAt("2026-12-08T00:00:00Z")).isTrue();
        material.describe(slides("2027-12-01"), TESS.person(), NOTICE, SAM.person(), AT);
        assertThat(material.owner()).isEqualTo(TESS.person());
        assertThat(remindedAt("2026-12-20T00:00:00Z")).isFalse();
        assertThat(remindedAt("2027-11-17T00:00:00Z")).isTrue();
        material.retire(SAM.person(), AT);
        assertThat(remindedAt("2028-01-01T00:00:00Z")).isFalse();
    }

    private boolean remindedAt(String time) {
        return material.remind(SAM.person(), Instant.parse(time)).isPresent();
    }
}
