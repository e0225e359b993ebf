package dev.embassy.ambassador.meetups;

class InMemoryMeetupsTest extends MeetupsKit {

    private final Meetups meetups = new InMemoryMeetups();

    @Override
    protected Meetups meetups() {
        return meetups;
    }
}
