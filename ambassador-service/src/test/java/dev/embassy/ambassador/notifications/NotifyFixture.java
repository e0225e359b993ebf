package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.DailyMailHour;
import dev.embassy.ambassador.people.InMemoryPeople;
import java.time.Clock;
import java.time.Duration;

/** Gives tests of feeds the real use case. */
public final class NotifyFixture {

    private final Notify notify;

    public NotifyFixture(InMemoryNotifications notifications) {
        this(notifications, new InMemoryPeople(), Clock.systemUTC());
    }

    NotifyFixture(InMemoryNotifications notifications, InMemoryPeople people, Clock clock) {
        notify = new Notify(notifications, gatherMails(notifications, people, clock));
    }

    static GatherMails gatherMails(
            InMemoryNotifications notifications, InMemoryPeople people, Clock clock) {
        return new GatherMails(
                notifications,
                people,
                new DailyMailHour("08:00", "UTC"),
                clock,
                Duration.ofHours(1));
    }

    public Notify real() {
        return notify;
    }
}
