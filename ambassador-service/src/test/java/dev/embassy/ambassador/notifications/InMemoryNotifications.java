package dev.embassy.ambassador.notifications;

import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Notifications and their mails without a database. */
public final class InMemoryNotifications
        implements Notifications, MailQueue, GatheredMails, UndeliveredMails {

    /** A notification with its mail; {@code dueAt} is null where no mail is to be sent any more. */
    private static final class Entry {
        private final Notice notice;
        private final Occasion occasion;
        private boolean settled;
        private final Set<String> readBy = new HashSet<>();
        private @Nullable Instant dueAt;
        private int attempts;
        private int refusals;
        private @Nullable Instant leasedUntil;
        private @Nullable Pace pace;
        private final List<Gathered> gathered = new ArrayList<>();
        private @Nullable String problem;

        Entry(Notice notice, Occasion occasion) {
            this.notice = notice;
            this.occasion = occasion;
            dueAt = notice.byMail() ? occasion.at() : null;
        }
    }

    private static final String MAIL_TO = "mail:";

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    @Override
    public synchronized void add(NotificationId id, Notice notice, Occasion occasion) {
        entries.putIfAbsent(id.value(), new Entry(notice, occasion));
    }

    @Override
    public synchronized void settle(Occasion occasion) {
        for (var entry : entries.values()) {
            entry.settled |=
                    entry.notice.asks()
                            && entry.occasion.subject().equals(occasion.subject())
                            && entry.occasion.sequence() < occasion.sequence();
        }
    }

    @Override
    public synchronized Page<Notification> page(
            List<Audience> audiences, String personId, PageRequest page) {
        var matching =
                entries.descendingMap().entrySet().stream()
                        .filter(entry -> audiences.contains(entry.getValue().notice.to()))
                        .filter(entry ->
                                page.after() == null || entry.getKey().compareTo(page.after()) < 0)
                        .map(entry -> notification(entry.getKey(), entry.getValue(), personId))
                        .toList();
        var items = matching.stream().limit(page.limit()).toList();
        return new Page<>(
                items, matching.size() > items.size() ? items.getLast().id().value() : null);
    }

    @Override
    public synchronized List<Notification> unreadOf(
            Collection<NotificationId> ids, String personId) {
        return entries.entrySet().stream()
                .filter(entry -> ids.contains(new NotificationId(entry.getKey())))
                .map(entry -> notification(entry.getKey(), entry.getValue(), personId))
                .filter(notification -> !notification.read())
                .toList();
    }

    @Override
    public synchronized boolean tells(String personId, NotificationId what) {
        return entries.values().stream()
                .filter(entry -> entry.notice.to().value().equals(MAIL_TO + personId))
                .flatMap(entry -> entry.gathered.stream())
                .anyMatch(gathered -> gathered.what().equals(what));
    }

    @Override
    public synchronized boolean add(String personId, Pace pace, Gathered gathered, Instant dueAt) {
        var entry =
                entries.computeIfAbsent(
                        NotificationId.ofGathered(personId, pace, dueAt).value(),
                        id -> aMailThatGathers(personId, pace, dueAt));
        if (!isGathering(entry)) {
            return false;
        }
        if (!entry.gathered.contains(gathered)) {
            entry.gathered.add(gathered);
        }
        return true;
    }

    private static Entry aMailThatGathers(String personId, Pace pace, Instant dueAt) {
        var notice =
                new Notice(
                        new Audience(MAIL_TO + personId),
                        NotificationKind.WORK_QUEUE,
                        "What waits for your team",
                        "",
                        "/home",
                        true,
                        false);
        var entry = new Entry(notice, new Occasion("", 0, dueAt));
        entry.pace = pace;
        return entry;
    }

    private static boolean isGathering(Entry entry) {
        return entry.notice.to().value().startsWith(MAIL_TO) && entry.attempts == 0;
    }

    private static String recipient(Entry entry) {
        var to = entry.notice.to().value();
        return to.startsWith(MAIL_TO) ? to.substring(MAIL_TO.length()) : to;
    }

    @Override
    public synchronized long unread(List<Audience> audiences, String personId, int limit) {
        return entries.values().stream()
                .filter(entry ->
                        audiences.contains(entry.notice.to())
                                && !entry.settled
                                && !entry.readBy.contains(personId))
                .limit(limit)
                .count();
    }

    @Override
    public synchronized boolean read(NotificationId id, List<Audience> audiences, String personId) {
        var entry = entries.get(id.value());
        if (entry == null || !audiences.contains(entry.notice.to())) {
            return false;
        }
        entry.readBy.add(personId);
        return true;
    }

    @Override
    public synchronized void readAll(List<Audience> audiences, String personId) {
        entries.values().stream()
                .filter(entry -> audiences.contains(entry.notice.to()))
                .forEach(entry -> entry.readBy.add(personId));
    }

    @Override
    public synchronized Optional<QueuedMail> claim(Instant now, Duration lease) {
        for (var entry : entries.entrySet()) {
            var mail = entry.getValue();
            if (mail.dueAt != null && !mail.dueAt.isAfter(now)) {
                mail.dueAt = now.plus(lease);
                mail.leasedUntil = mail.dueAt;
                mail.attempts++;
                return Optional.of(queued(new NotificationId(entry.getKey()), mail));
            }
        }
        return Optional.empty();
    }

    private static QueuedMail queued(NotificationId id, Entry mail) {
        return mail.pace == null
                ? new QueuedMail.OfOne(
                        id,
                        recipient(mail),
                        mail.notice.kind(),
                        mail.notice.title(),
                        mail.notice.body(),
                        mail.notice.link(),
                        mail.occasion.at(),
                        mail.attempts,
                        mail.refusals)
                : new QueuedMail.OfMany(
                        id,
                        recipient(mail),
                        mail.pace,
                        List.copyOf(mail.gathered),
                        mail.attempts,
                        mail.refusals);
    }

    @Override
    public synchronized long waiting() {
        return entries.values().stream()
                .filter(entry -> entry.dueAt != null && !isGathering(entry))
                .count();
    }

    @Override
    public synchronized void sent(NotificationId id, Instant at) {
        heard(id, null, null);
    }

    @Override
    public synchronized void postpone(NotificationId id, Instant dueAt, String problem) {
        heard(id, dueAt, problem);
    }

    @Override
    public synchronized void refused(NotificationId id, Instant dueAt, String answer) {
        heard(id, dueAt, answer);
        entry(id).refusals++;
    }

    @Override
    public synchronized void giveUp(NotificationId id, String answer) {
        heard(id, null, answer);
    }

    @Override
    public synchronized void gathered(NotificationId id) {
        heard(id, null, null);
    }

    @Override
    public synchronized void unwanted(NotificationId id) {
        heard(id, null, null);
    }

    private void heard(NotificationId id, @Nullable Instant dueAt, @Nullable String problem) {
        var entry = entry(id);
        entry.dueAt = dueAt;
        entry.problem = problem;
        entry.leasedUntil = null;
    }

    @Override
    public synchronized Page<UndeliveredMail> page(UndeliveredMail.State state, PageRequest page) {
        var matching =
                entries.descendingMap().keySet().stream()
                        .filter(id -> page.after() == null || id.compareTo(page.after()) < 0)
                        .flatMap(id -> find(new NotificationId(id)).stream())
                        .filter(mail -> mail.state() == state)
                        .toList();
        var items = matching.stream().limit(page.limit()).toList();
        return new Page<>(
                items, matching.size() > items.size() ? items.getLast().id().value() : null);
    }

    @Override
    public synchronized Optional<UndeliveredMail> find(NotificationId id) {
        var entry = entries.get(id.value());
        if (entry == null || entry.problem == null) {
            return Optional.empty();
        }
        return Optional.of(
                new UndeliveredMail(
                        id,
                        entry.dueAt == null
                                ? UndeliveredMail.State.GIVEN_UP
                                : UndeliveredMail.State.WAITING,
                        recipient(entry),
                        entry.pace == null ? entry.notice.kind() : null,
                        entry.notice.title(),
                        entry.occasion.at(),
                        entry.attempts,
                        entry.problem,
                        entry.dueAt));
    }

    @Override
    public synchronized void sendAgain(NotificationId id, Instant now) {
        var entry = entries.get(id.value());
        if (entry == null || entry.problem == null) {
            return;
        }
        if (entry.leasedUntil == null || !entry.leasedUntil.isAfter(now)) {
            entry.dueAt = now;
            entry.refusals = 0;
        }
    }

    /** Everything anybody was told, oldest first. */
    public synchronized List<Notice> notices() {
        return entries.values().stream()
                .map(entry -> entry.notice)
                .filter(notice -> !notice.to().value().startsWith(MAIL_TO))
                .toList();
    }

    private Entry entry(NotificationId id) {
        var entry = entries.get(id.value());
        if (entry == null) {
            throw new IllegalStateException("No notification " + id.value());
        }
        return entry;
    }

    private static Notification notification(String id, Entry entry, String personId) {
        var notice = entry.notice;
        return new Notification(
                new NotificationId(id),
                notice.to(),
                notice.kind(),
                notice.title(),
                notice.body(),
                notice.link(),
                entry.occasion.at(),
                entry.settled || entry.readBy.contains(personId),
                entry.settled);
    }
}
