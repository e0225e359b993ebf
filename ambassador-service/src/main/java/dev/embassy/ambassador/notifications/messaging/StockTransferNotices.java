package dev.embassy.ambassador.notifications.messaging;

import dev.embassy.ambassador.notifications.Notice;
import dev.embassy.ambassador.notifications.Notify;
import dev.embassy.ambassador.people.NotificationKind;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.events.Feed;
import dev.embassy.chassis.events.IncomingEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a holder sent and others counted: the holder hears of it where pieces are missing. */
@Component
class StockTransferNotices implements Feed {

    private final Notify notify;

    StockTransferNotices(Notify notify) {
        this.notify = notify;
    }

    @Override
    public String topic() {
        return "materials.stock-transfers";
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals("materials.stock-transfer-counted.v1")) {
            notify.about(event, notices(event.data(TransferMessage.class)));
        }
    }

    private static List<Notice> notices(TransferMessage transfer) {
        int pieces = transfer.quantity();
        int counted = transfer.counted() == null ? pieces : transfer.counted();
        if (counted >= pieces) {
            return List.of();
        }
        return List.of(
                Notice.to(
                        transfer.requestedBy(),
                        NotificationKind.KIT,
                        "%d of the %d × %s that you sent arrived"
                                .formatted(counted, pieces, transfer.label()),
                        "So many were counted in %s. Missing: %d. What is missing stands with you again; if you do not have it, say what became of it."
                                .formatted(transfer.toDepot(), pieces - counted),
                        "/depots/mine"));
    }

    /**
     * @param requestedBy who sent it
     * @param counted how many were there
     */
    record TransferMessage(
            String label,
            int quantity,
            String toDepot,
            Person requestedBy,
            @Nullable Integer counted) {}
}
