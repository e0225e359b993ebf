package dev.embassy.ambassador.notifications.store;

import dev.embassy.ambassador.notifications.MailQueue;
import dev.embassy.ambassador.notifications.Notifications;
import dev.embassy.ambassador.notifications.NotificationsKit;
import dev.embassy.chassis.test.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class MongoNotificationsTest extends NotificationsKit {

    @Autowired private Notifications notifications;
    @Autowired private MailQueue mails;

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Override
    protected MailQueue mails() {
        return mails;
    }
}
