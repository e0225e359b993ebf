package dev.embassy.recognition;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.test.Callers;
import dev.embassy.chassis.test.HostileBodies;
import dev.embassy.chassis.test.ServiceTest;

@ServiceTest
class HostileBodiesTest extends HostileBodies {

    @Override
    protected Actor everything() {
        return Callers.somebody("Everything", "ambassador", "organiser", "staff", "admin");
    }
}
