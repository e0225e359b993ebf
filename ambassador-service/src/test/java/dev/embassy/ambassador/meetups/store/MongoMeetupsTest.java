package dev.embassy.ambassador.meetups.store;

import dev.embassy.ambassador.meetups.Meetups;
import dev.embassy.ambassador.meetups.MeetupsKit;
import dev.embassy.chassis.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoMeetupsTest extends MeetupsKit {

    @Autowired private Meetups port;

    @Override
    protected Meetups meetups() {
        return port;
    }
}
