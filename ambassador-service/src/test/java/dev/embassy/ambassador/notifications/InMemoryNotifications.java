package dev.embassy.ambassador.notifications;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Notifications and their mails without a database. */
public final class InMemoryNotifications implements Notifications, MailQueue {

    /** A notification with its mail; {@code dueAt} is null where no mail is to be sent any more. */
    private static final class Entry {
        private final Notice notice;
        private final Occasion occasion;
        private boolean settled;
        private final Set<String> readBy = new HashSet<>();
        private @Nullable Instant dueAt;
        private int attempts;
        private int refusals;

        Entry(Notice notice, Occasion occasion) {
            this.notice = notice;
            this.occasion = occasion;
            dueAt = notice.byMail() ? occasion.at() : null;
        }
    }

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
                mail.attempts++;
                return Optional.of(
                        new QueuedMail(
                                new NotificationId(entry.getKey()),
                                mail.notice.to().value(),
                                mail.notice.kind(),
                                mail.notice.title(),
                                mail.notice.body(),
                                mail.notice.link(),
                                mail.attempts,
                                mail.refusals));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized long waiting() {
        return entries.values().stream().filter(entry -> entry.dueAt != null).count();
    }

    @Override
    public synchronized void sent(NotificationId id, Instant at) {
        entry(id).dueAt = null;
    }

    @Override
    public synchronized void postpone(NotificationId id, Instant dueAt, String problem) {
        entry(id).dueAt = dueAt;
    }

    @Override
    public synchronized void refused(NotificationId id, Instant dueAt, String answer) {
        var entry = entry(id);
        entry.dueAt = dueAt;
        entry.refusals++;
    }

    @Override
    public synchronized void giveUp(NotificationId id, String answer) {
        entry(id).dueAt = null;
    }

    @Override
    public synchronized void unwanted(NotificationId id) {
        entry(id).dueAt = null;
    }

    /** Everything anybody was told, oldest first. */
    public synchronized List<Notice> notices() {
        return entries.values().stream().map(entry -> entry.notice).toList();
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
