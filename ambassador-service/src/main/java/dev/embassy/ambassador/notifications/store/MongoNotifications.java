package dev.embassy.ambassador.notifications.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.ambassador.notifications.Audience;
import dev.embassy.ambassador.notifications.GatheredMails;
import dev.embassy.ambassador.notifications.MailQueue;
import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notification;
import dev.embassy.ambassador.notifications.NotificationId;
import dev.embassy.ambassador.notifications.Notifications;
import dev.embassy.ambassador.notifications.QueuedMail;
import dev.embassy.ambassador.notifications.UndeliveredMail;
import dev.embassy.ambassador.notifications.UndeliveredMails;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * One document per notification, its mail included. A mail that gathers several is a document too,
 * in nobody's bell.
 */
@Repository
class MongoNotifications implements Notifications, MailQueue, GatheredMails, UndeliveredMails {

    private static final String COLLECTION = "notifications";
    private static final String QUEUED = "QUEUED";

    /** Not due yet, and open to more. */
    private static final String GATHERING = "GATHERING";

    /** What it gathers. */
    private static final String GATHERED = "gathered";

    /** Of what gathers. Those from before there were daily ones have none and are hourly. */
    private static final String PACE = "pace";

    private static final String MAIL_TO = "mail:";
    private static final String GIVEN_UP = "DROPPED";
    private static final String UNWANTED = "UNWANTED";

    /** A mail that gathers tells of it. */
    private static final String TOLD = "TOLD";

    /** The record about which it asks for something, until that is settled. */
    private static final String ASKS = "asks";

    private static final String SEQUENCE = "sequence";
    private static final String SETTLED_AT = "settledAt";

    private final MongoOperations mongo;

    MongoNotifications(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("to", Direction.ASC).on("_id", Direction.DESC));
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("to", Direction.ASC).on(SETTLED_AT, Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index(ASKS, Direction.ASC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("mail.state", Direction.ASC)
                                .on("mail.dueAt", Direction.ASC)
                                .sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(
                        new Index("mail.state", Direction.ASC).on("_id", Direction.DESC).sparse());
        mongo.indexOps(COLLECTION)
                .createIndex(new Index(GATHERED + ".what", Direction.ASC).sparse());
        tellUnwantedFromGivenUp();
    }

    /** Mails that a person did without used to be among those that were given up. */
    private void tellUnwantedFromGivenUp() {
        mongo.updateMulti(
                Query.query(
                        where("mail.state")
                                .is(GIVEN_UP)
                                .and("mail.problem")
                                .is("The person does without mails of this kind.")),
                new Update().set("mail.state", UNWANTED).unset("mail.problem"),
                COLLECTION);
    }

    @Override
    public void add(NotificationId id, Notice notice, Occasion occasion) {
        var at = occasion.at();
        var document =
                new Document("_id", id.value())
                        .append("to", notice.to().value())
                        .append("kind", notice.kind().name())
                        .append("title", notice.title())
                        .append("body", notice.body())
                        .append("link", notice.link())
                        .append("at", Date.from(at))
                        .append("readBy", List.of());
        if (notice.asks()) {
            document.append(ASKS, occasion.subject()).append(SEQUENCE, occasion.sequence());
        }
        if (notice.byMail()) {
            document.append(
                    "mail",
                    new Document("state", QUEUED)
                            .append("dueAt", Date.from(at))
                            .append("attempts", 0));
        }
        try {
            mongo.execute(COLLECTION, notifications -> notifications.insertOne(document));
        } catch (DuplicateKeyException toldBefore) {
            // The event was delivered again; it has had its effect.
            return;
        }
    }

    @Override
    public void settle(Occasion occasion) {
        mongo.updateMulti(
                Query.query(
                        where(ASKS).is(occasion.subject()).and(SEQUENCE).lt(occasion.sequence())),
                new Update().set(SETTLED_AT, Date.from(occasion.at())).unset(ASKS),
                COLLECTION);
    }

    @Override
    public Page<Notification> page(List<Audience> audiences, String personId, PageRequest page) {
        var criteria = where("to").in(values(audiences));
        if (page.after() != null) {
            criteria = criteria.and("_id").lt(page.after());
        }
        var query =
                Query.query(criteria).with(Sort.by(Direction.DESC, "_id")).limit(page.limit() + 1);
        var found = mongo.find(query, Document.class, COLLECTION);
        var items =
                found.stream()
                        .limit(page.limit())
                        .map(document -> notification(document, personId))
                        .toList();
        return new Page<>(items, found.size() > items.size() ? items.getLast().id().value() : null);
    }

    @Override
    public List<Notification> unreadOf(Collection<NotificationId> ids, String personId) {
        var criteria =
                where("_id")
                        .in(ids.stream().map(NotificationId::value).toList())
                        .and("readBy")
                        .ne(personId)
                        .and(SETTLED_AT)
                        .isNull();
        var query = Query.query(criteria).with(Sort.by(Direction.ASC, "_id"));
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(document -> notification(document, personId))
                .toList();
    }

    @Override
    public boolean tells(String personId, NotificationId what) {
        return mongo.exists(
                Query.query(
                        where(GATHERED + ".what").is(what.value()).and("to").is(noBell(personId))),
                COLLECTION);
    }

    @Override
    public boolean add(String personId, Pace pace, Gathered gathered, Instant dueAt) {
        var id = NotificationId.ofGathered(personId, pace, dueAt).value();
        var line = new Document("what", gathered.what().value()).append("role", gathered.role());
        var document =
                new Document("_id", id)
                        .append("to", noBell(personId))
                        .append("title", title(pace))
                        .append("at", Date.from(dueAt))
                        .append("readBy", List.of())
                        .append(PACE, pace.name())
                        .append(GATHERED, List.of(line))
                        .append(
                                "mail",
                                new Document("state", GATHERING)
                                        .append("dueAt", Date.from(dueAt))
                                        .append("attempts", 0));
        try {
            mongo.execute(COLLECTION, notifications -> notifications.insertOne(document));
            return true;
        } catch (DuplicateKeyException begunBefore) {
            var open = Query.query(where("_id").is(id).and("mail.state").is(GATHERING));
            return mongo.updateFirst(open, new Update().addToSet(GATHERED, line), COLLECTION)
                            .getMatchedCount()
                    == 1;
        }
    }

    /** What those who operate the installation see of it. */
    private static String title(Pace pace) {
        return switch (pace) {
            case HOURLY -> "What waits for your team";
            case DAILY -> "Your day in Embassy";
        };
    }

    private static String noBell(String personId) {
        return MAIL_TO + personId;
    }

    private static String recipient(Document document) {
        var to = document.getString("to");
        return to.startsWith(MAIL_TO) ? to.substring(MAIL_TO.length()) : to;
    }

    @Override
    public long unread(List<Audience> audiences, String personId, int limit) {
        return mongo.count(Query.query(unreadBy(audiences, personId)).limit(limit), COLLECTION);
    }

    @Override
    public boolean read(NotificationId id, List<Audience> audiences, String personId) {
        var which = Query.query(where("_id").is(id.value()).and("to").in(values(audiences)));
        return mongo.updateFirst(which, new Update().addToSet("readBy", personId), COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void readAll(List<Audience> audiences, String personId) {
        mongo.updateMulti(
                Query.query(unreadBy(audiences, personId)),
                new Update().addToSet("readBy", personId),
                COLLECTION);
    }

    @Override
    public Optional<QueuedMail> claim(Instant now, Duration lease) {
        var due =
                Query.query(
                                where("mail.state")
                                        .in(QUEUED, GATHERING)
                                        .and("mail.dueAt")
                                        .lte(Date.from(now)))
                        .with(Sort.by("mail.dueAt"))
                        .limit(10);
        for (var document : mongo.find(due, Document.class, COLLECTION)) {
            var mail = document.get("mail", Document.class);
            var unclaimed = unchanged(document.getString("_id"), mail);
            var claim =
                    new Update()
                            .set("mail.state", QUEUED)
                            .set("mail.dueAt", Date.from(now.plus(lease)))
                            .set("mail.leasedUntil", Date.from(now.plus(lease)))
                            .inc("mail.attempts", 1);
            // As it is after the claim: nothing is gathered into it from then on.
            var claimed =
                    mongo.findAndModify(
                            unclaimed,
                            claim,
                            FindAndModifyOptions.options().returnNew(true),
                            Document.class,
                            COLLECTION);
            if (claimed != null) {
                return Optional.of(queuedMail(claimed));
            }
        }
        return Optional.empty();
    }

    private static QueuedMail queuedMail(Document document) {
        var id = new NotificationId(document.getString("_id"));
        var mail = document.get("mail", Document.class);
        int attempts = mail.getInteger("attempts");
        int refusals = mail.getInteger("refusals", 0);
        if (!document.containsKey(GATHERED)) {
            return new QueuedMail.OfOne(
                    id,
                    recipient(document),
                    NotificationKind.valueOf(document.getString("kind")),
                    document.getString("title"),
                    document.getString("body"),
                    document.getString("link"),
                    document.getDate("at").toInstant(),
                    attempts,
                    refusals);
        }
        var pace = document.getString(PACE);
        return new QueuedMail.OfMany(
                id,
                recipient(document),
                pace == null ? Pace.HOURLY : Pace.valueOf(pace),
                document.getList(GATHERED, Document.class).stream()
                        .map(line ->
                                new Gathered(
                                        new NotificationId(line.getString("what")),
                                        line.getString("role")))
                        .toList(),
                attempts,
                refusals);
    }

    @Override
    public long waiting() {
        return mongo.count(Query.query(where("mail.state").is(QUEUED)), COLLECTION);
    }

    @Override
    public void sent(NotificationId id, Instant at) {
        mongo.updateFirst(
                Query.query(where("_id").is(id.value())),
                new Update()
                        .set("mail.state", "SENT")
                        .set("mail.sentAt", Date.from(at))
                        .unset("mail.leasedUntil")
                        .unset("mail.problem"),
                COLLECTION);
    }

    @Override
    public void postpone(NotificationId id, Instant dueAt, String problem) {
        queued(id, new Update().set("mail.dueAt", Date.from(dueAt)).set("mail.problem", problem));
    }

    @Override
    public void refused(NotificationId id, Instant dueAt, String answer) {
        queued(
                id,
                new Update()
                        .set("mail.dueAt", Date.from(dueAt))
                        .set("mail.problem", answer)
                        .inc("mail.refusals", 1));
    }

    @Override
    public void giveUp(NotificationId id, String answer) {
        queued(id, new Update().set("mail.state", GIVEN_UP).set("mail.problem", answer));
    }

    @Override
    public void gathered(NotificationId id) {
        queued(id, new Update().set("mail.state", TOLD).unset("mail.problem"));
    }

    @Override
    public void unwanted(NotificationId id) {
        queued(id, new Update().set("mail.state", UNWANTED).unset("mail.problem"));
    }

    /** What somebody else has sent meanwhile is not queued again. */
    private void queued(NotificationId id, Update update) {
        mongo.updateFirst(
                Query.query(where("_id").is(id.value()).and("mail.state").is(QUEUED)),
                update.unset("mail.leasedUntil"),
                COLLECTION);
    }

    @Override
    public Page<UndeliveredMail> page(UndeliveredMail.State state, PageRequest page) {
        var criteria =
                where("mail.state")
                        .is(state == UndeliveredMail.State.WAITING ? QUEUED : GIVEN_UP)
                        .and("mail.problem")
                        .exists(true);
        if (page.after() != null) {
            criteria = criteria.and("_id").lt(page.after());
        }
        var query =
                Query.query(criteria).with(Sort.by(Direction.DESC, "_id")).limit(page.limit() + 1);
        var found = mongo.find(query, Document.class, COLLECTION);
        var items =
                found.stream().limit(page.limit()).map(MongoNotifications::undelivered).toList();
        return new Page<>(items, found.size() > items.size() ? items.getLast().id().value() : null);
    }

    @Override
    public Optional<UndeliveredMail> find(NotificationId id) {
        return tried(id).map(MongoNotifications::undelivered);
    }

    @Override
    public void sendAgain(NotificationId id, Instant now) {
        tried(id)
                .ifPresent(document -> {
                    var mail = document.get("mail", Document.class);
                    var leasedUntil = mail.getDate("leasedUntil");
                    if (leasedUntil == null || !leasedUntil.toInstant().isAfter(now)) {
                        mongo.updateFirst(
                                unchanged(id.value(), mail),
                                new Update()
                                        .set("mail.state", QUEUED)
                                        .set("mail.dueAt", Date.from(now))
                                        .unset("mail.refusals"),
                                COLLECTION);
                    }
                });
    }

    private Optional<Document> tried(NotificationId id) {
        var criteria =
                where("_id")
                        .is(id.value())
                        .and("mail.state")
                        .in(QUEUED, GIVEN_UP)
                        .and("mail.problem")
                        .exists(true);
        return Optional.ofNullable(
                mongo.findOne(Query.query(criteria), Document.class, COLLECTION));
    }

    /** The mail as it was read, unless somebody has claimed it, or changed it otherwise. */
    private static Query unchanged(String id, Document mail) {
        return Query.query(
                where("_id")
                        .is(id)
                        .and("mail.state")
                        .is(mail.getString("state"))
                        .and("mail.attempts")
                        .is(mail.getInteger("attempts"))
                        .and("mail.dueAt")
                        .is(mail.getDate("dueAt")));
    }

    private static UndeliveredMail undelivered(Document document) {
        var mail = document.get("mail", Document.class);
        var kind = document.getString("kind");
        boolean waits = QUEUED.equals(mail.getString("state"));
        return new UndeliveredMail(
                new NotificationId(document.getString("_id")),
                waits ? UndeliveredMail.State.WAITING : UndeliveredMail.State.GIVEN_UP,
                recipient(document),
                kind == null ? null : NotificationKind.valueOf(kind),
                document.getString("title"),
                document.getDate("at").toInstant(),
                mail.getInteger("attempts"),
                mail.getString("problem"),
                waits ? mail.getDate("dueAt").toInstant() : null);
    }

    private static Criteria unreadBy(List<Audience> audiences, String personId) {
        return where("to")
                .in(values(audiences))
                .and("readBy")
                .ne(personId)
                .and(SETTLED_AT)
                .isNull();
    }

    private static List<String> values(List<Audience> audiences) {
        return audiences.stream().map(Audience::value).toList();
    }

    private static Notification notification(Document document, String personId) {
        boolean settled = document.containsKey(SETTLED_AT);
        return new Notification(
                new NotificationId(document.getString("_id")),
                new Audience(document.getString("to")),
                NotificationKind.valueOf(document.getString("kind")),
                document.getString("title"),
                document.getString("body"),
                document.getString("link"),
                document.getDate("at").toInstant(),
                settled || document.getList("readBy", String.class, List.of()).contains(personId),
                settled);
    }
}
