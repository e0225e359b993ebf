package dev.embassy.materials.meetups;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoMeetupsTest extends MeetupsKit {

    @Autowired private Meetups meetups;

    @Override
    Meetups meetups() {
        return meetups;
    }
}
