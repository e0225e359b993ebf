package dev.embassy.ambassador.notifications;

/** Gives tests of feeds the real use case. */
public final class NotifyFixture {

    private final Notify notify;

    public NotifyFixture(Notifications notifications) {
        notify = new Notify(notifications);
    }

    public Notify real() {
        return notify;
    }
}
