package dev.embassy.materials.library.store;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.id.UuidV7;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.world.TestClock;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** On a server that uses indexes and can say so: each query of the list finds its own. */
@MaterialsServiceTest
@EnabledIfEnvironmentVariable(named = "EMBASSY_MONGODB_URI", matches = ".+")
class MaterialIndexesTest {

    @Autowired private Materials materials;
    @Autowired private MongoOperations mongo;

    private static final Map<String, Materials.Filter> FILTERS =
            Map.of(
                    "state.state",
                            new Materials.Filter(
                                    null, null, null, null, null, MaterialState.PUBLISHED),
                    "state.description.kind",
                            new Materials.Filter(null, MaterialKind.SLIDES, null, null, null, null),
                    "state.description.language",
                            new Materials.Filter(null, null, "fr", null, null, null),
                    "state.description.audience",
                            new Materials.Filter(null, null, null, "nobody", null, null),
                    "state.description.tags",
                            new Materials.Filter(null, null, null, null, "t7", null),
                    "state.words", new Materials.Filter("zebra", null, null, null, null, null));

    @Test
    void findsAnIndexForEachQuery() {
        for (int i = 0; i < 500; i++) {
            var material =
                    Material.drafted(
                            new MaterialId(UuidV7.random(TestClock.START)),
                            new MaterialDescription(
                                    "Slides number" + i,
                                    MaterialKind.POSTER,
                                    "en",
                                    "developers",
                                    "CC0-1.0",
                                    List.of("t" + i),
                                    null),
                            SAM.person(),
                            TestClock.START.plusSeconds(i));
            materials.store(material, List.of(material.draftedEvent(SAM.person())));
        }
        FILTERS.forEach((field, filter) -> {
            var query = Query.query(MongoMaterials.criteria(filter)).getQueryObject();
            var plan =
                    mongo.execute(
                            MongoMaterials.COLLECTION,
                            found ->
                                    found.find(query)
                                            .sort(new Document("state.updatedAt", -1))
                                            .limit(50)
                                            .explain()
                                            .toJson());
            assertThat(plan)
                    .as("the plan for %s", field)
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN");
        });
    }
}
