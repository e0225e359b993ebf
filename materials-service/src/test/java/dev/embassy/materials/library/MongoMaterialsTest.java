package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.search.OlderRecords;
import dev.embassy.materials.world.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@MaterialsServiceTest
class MongoMaterialsTest extends MaterialsKit {

    @Autowired private Materials materials;
    @Autowired private Uploads uploads;
    @Autowired private List<OlderRecords> olderRecords;
    @Autowired private MongoOperations mongo;

    @Override
    Materials materials() {
        return materials;
    }

    @Override
    Uploads uploads() {
        return uploads;
    }

    @Test
    void findsAndCountsWhatAnOlderReleaseHasStored() {
        var material = stored("Graph posters", MaterialKind.POSTER, "en");
        long before = materials.bytes();
        var uploaded =
                material.upload(
                        "a.pdf",
                        "application/pdf",
                        700,
                        "a".repeat(64),
                        null,
                        SAM.person(),
                        TestClock.START);
        materials.store(material, List.of(uploaded));
        mongo.updateMulti(
                Query.query(where("_id").is(material.id().value())),
                new Update().unset("state.words").unset("state.bytes"),
                "materials");

        for (int some = 1; some > 0; ) {
            some = olderRecords.stream().mapToInt(it -> it.complete(200)).sum();
        }

        assertThat(found(words("poster"))).containsExactly("Graph posters");
        assertThat(materials.bytes()).isEqualTo(before + 700);
        assertThat(materials.get(material.id()).version()).isEqualTo(2);
    }

    @Test
    void readsTheTextOfWhatAnOlderReleaseHasPublished() {
        var material = stored("Graph posters", MaterialKind.POSTER, "en");
        var uploaded =
                material.upload(
                        "a.pdf",
                        "application/pdf",
                        700,
                        "a".repeat(64),
                        null,
                        SAM.person(),
                        TestClock.START);
        var published = material.publish(Duration.ofDays(14), SAM.person(), TestClock.START);
        materials.store(material, List.of(uploaded, published));
        var draft = stored("A draft", MaterialKind.POSTER, "en");
        mongo.updateMulti(
                Query.query(where("_id").in(material.id().value(), draft.id().value())),
                new Update().unset("state.text"),
                "materials");
        assertThat(materials.textsToRead(1000))
                .extracting(Material::id)
                .doesNotContain(material.id());

        for (int some = 1; some > 0; ) {
            some = olderRecords.stream().mapToInt(it -> it.complete(200)).sum();
        }

        assertThat(materials.textsToRead(1000))
                .extracting(Material::id)
                .contains(material.id())
                .doesNotContain(draft.id());
        assertThat(materials.get(material.id()).version()).isEqualTo(2);
    }
}
