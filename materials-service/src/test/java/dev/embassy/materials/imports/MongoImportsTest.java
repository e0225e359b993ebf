package dev.embassy.materials.imports;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nobody goes on with the imports of this test. */
@MaterialsServiceTest
@TestPropertySource(properties = "embassy.imports.interval=PT24H")
class MongoImportsTest extends ImportsKit {

    @Autowired private Imports imports;

    @Override
    Imports imports() {
        return imports;
    }
}
