package dev.embassy.ambassador.applications.store;

import dev.embassy.ambassador.applications.Applications;
import dev.embassy.ambassador.applications.ApplicationsKit;
import dev.embassy.chassis.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoApplicationsTest extends ApplicationsKit {

    @Autowired private Applications port;

    @Override
    protected Applications applications() {
        return port;
    }
}
