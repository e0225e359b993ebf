package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.Roles;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stock that has just run low: those who order more are told once, until it is filled again. */
@Component
class StockNotices implements Feed {

    private static final Set<String> SETTLING = Set.of("materials.stock-replenished.v1");

    private final Notify notify;

    StockNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.stock";
    }

    @Override
    public void on(IncomingEvent event) {
        var low = event.type().equals("materials.stock-low.v1");
        notify.about(event, SETTLING, low ? notices(event.data(StockMessage.class)) : List.of());
    }

    private static List<Notice> notices(StockMessage level) {
        return Stream.of(Roles.STAFF, Roles.FULFILMENT)
                .map(role ->
                        Notice.toRole(
                                role,
                                level.label() + " runs low: " + level.available() + " left",
                                "Order more. " + because(level),
                                "/stock/items/" + level.itemId()))
                .toList();
    }

    private static String because(StockMessage level) {
        var cover = level.daysOfCover();
        var takes =
                level.leadTimeDays() == 0
                        ? ""
                        : " New ones take " + days(level.leadTimeDays()) + ".";
        return cover == null
                ? "The threshold is " + level.lowStockThreshold() + "." + takes
                : "At the pace of late it lasts " + days(cover) + "." + takes;
    }

    private static String days(int days) {
        return days == 1 ? "a day" : days + " days";
    }

    record StockMessage(
            String itemId,
            String label,
            int available,
            int lowStockThreshold,
            int leadTimeDays,
            @Nullable Integer daysOfCover) {}
}
