package dev.embassy.ambassador.members.store;

import dev.embassy.ambassador.members.Members;
import dev.embassy.ambassador.members.MembersKit;
import dev.embassy.chassis.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoMembersTest extends MembersKit {

    @Autowired private Members port;

    @Override
    protected Members members() {
        return port;
    }
}
