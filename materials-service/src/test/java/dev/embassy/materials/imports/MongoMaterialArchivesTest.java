package dev.embassy.materials.imports;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nobody lets go of the archives of this test. */
@MaterialsServiceTest
@TestPropertySource(properties = "embassy.sweep.interval=PT24H")
class MongoMaterialArchivesTest extends MaterialArchivesKit {

    @Autowired private MaterialArchives archives;

    @Override
    MaterialArchives archives() {
        return archives;
    }
}
