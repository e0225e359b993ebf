package dev.embassy.materials.meetups;

import dev.embassy.materials.world.InMemoryMeetups;

class InMemoryMeetupsTest extends MeetupsKit {

    private final Meetups meetups = new InMemoryMeetups();

    @Override
    Meetups meetups() {
        return meetups;
    }
}
