package dev.embassy.materials.kits;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoKitRequestsTest extends KitRequestsKit {

    @Autowired private KitRequests requests;

    @Override
    KitRequests requests() {
        return requests;
    }
}
