package dev.embassy.materials.library;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoMaterialsTest extends MaterialsKit {

    @Autowired private Materials materials;
    @Autowired private Uploads uploads;

    @Override
    Materials materials() {
        return materials;
    }

    @Override
    Uploads uploads() {
        return uploads;
    }
}
