package dev.embassy.ambassador.notifications;

class InMemoryNotificationsTest extends NotificationsKit {

    private final InMemoryNotifications notifications = new InMemoryNotifications();

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Override
    protected MailQueue mails() {
        return notifications;
    }

    @Override
    protected UndeliveredMails undelivered() {
        return notifications;
    }

    @Override
    protected GatheredMails gathered() {
        return notifications;
    }
}
