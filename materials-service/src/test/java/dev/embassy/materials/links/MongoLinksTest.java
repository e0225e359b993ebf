package dev.embassy.materials.links;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoLinksTest extends LinksKit {

    @Autowired private TrackedLinks links;
    @Autowired private LinkDays days;
    @Autowired private Destinations destinations;

    @Override
    TrackedLinks links() {
        return links;
    }

    @Override
    LinkDays days() {
        return days;
    }

    @Override
    Destinations destinations() {
        return destinations;
    }
}
