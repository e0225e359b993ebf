package dev.embassy.ambassador.notifications.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.ambassador.notifications.GatheredMails;
import dev.embassy.ambassador.notifications.MailQueue;
import dev.embassy.ambassador.notifications.NotificationId;
import dev.embassy.ambassador.notifications.Notifications;
import dev.embassy.ambassador.notifications.NotificationsKit;
import dev.embassy.ambassador.notifications.UndeliveredMails;
import dev.embassy.chassis.test.ServiceTest;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

@ServiceTest
class MongoNotificationsTest extends NotificationsKit {

    @Autowired private Notifications notifications;
    @Autowired private MailQueue mails;
    @Autowired private UndeliveredMails undelivered;
    @Autowired private GatheredMails gathered;
    @Autowired private MongoOperations mongo;

    @Test
    void listsNothingOfOldThatAPersonDoesWithout() {
        var id = UUID.randomUUID().toString();
        mongo.insert(
                new Document("_id", id)
                        .append("to", "somebody")
                        .append(
                                "mail",
                                new Document("state", "DROPPED")
                                        .append(
                                                "problem",
                                                "The person does without mails of this kind.")),
                "notifications");
        assertThat(new MongoNotifications(mongo).find(new NotificationId(id))).isEmpty();
    }

    @Override
    protected Notifications notifications() {
        return notifications;
    }

    @Override
    protected MailQueue mails() {
        return mails;
    }

    @Override
    protected UndeliveredMails undelivered() {
        return undelivered;
    }

    @Override
    protected GatheredMails gathered() {
        return gathered;
    }
}
