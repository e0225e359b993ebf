package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Person;
import dev.embassy.materials.meetups.MeetupId;
import dev.embassy.materials.stock.StockItemId;
import dev.embassy.materials.stock.StockLine;
import dev.embassy.materials.stock.VariantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requester says became of a kit, and how far the stock has followed.
 *
 * @param revision counts the answers; it makes the keys of each booking its own
 * @param lines as told last, one for each variant that was approved
 * @param booked as the stock has it
 * @param openSince since when the stock is behind: the recorded intent from which a crash is
 *     recovered; null when it has followed
 * @param takingIn what was sent back is being counted, or was; nothing can be corrected any more
 */
public record FollowUp(
        int revision,
        List<Line> lines,
        Person by,
        Instant at,
        List<Line> booked,
        @Nullable Instant openSince,
        @Nullable TakingIn takingIn) {

    /** What becomes of that which is left. */
    public enum LeftOver {
        /** Lies in the requester's own depot, for their next meetup. */
        KEPT,
        /** Comes back to the warehouse. */
        SENT_BACK,
        /** Goes into the depot of another organiser, for a meetup nearby. */
        PASSED_ON
    }

    /**
     * For which meetup something is passed on, and who takes it.
     *
     * @param to an organiser of that meetup
     */
    public record NextMeetup(String id, String title, Person to) {}

    /**
     * What became of one variant; what arrived and is not left is used up.
     *
     * @param sent how many had left the warehouse when it was told
     * @param leftOver null where nothing is left
     * @param passedOn null unless it is passed on
     */
    public record Line(
            StockItemId itemId,
            VariantId variantId,
            String label,
            int sent,
            int arrived,
            int left,
            @Nullable LeftOver leftOver,
            @Nullable NextMeetup passedOn) {

        public int used() {
            return arrived - left;
        }

        boolean isOf(StockItemId item, VariantId variant) {
            return itemId.equals(item) && variantId.equals(variant);
        }

        Line nothingYet() {
            return new Line(itemId, variantId, label, sent, 0, 0, null, null);
        }

        /** It stays with the requester after all. */
        Line kept() {
            return new Line(itemId, variantId, label, sent, arrived, left, LeftOver.KEPT, null);
        }
    }

    /**
     * What the requester says of one variant.
     *
     * @param passedOnTo only where it is passed on
     */
    public record Answer(
            StockItemId itemId,
            VariantId variantId,
            int arrived,
            int left,
            @Nullable LeftOver leftOver,
            @Nullable MeetupId passedOnTo) {}

    /**
     * Somebody has what was sent back in hand.
     *
     * @param counted of which line not all came; null where nobody could say so yet
     * @param doneAt null as long as the stock has not followed
     * @param missing what did not arrive, or was not to be found in the requester's depot
     */
    public record TakingIn(
            Person by,
            Instant startedAt,
            @Nullable List<StockLine> counted,
            @Nullable Instant doneAt,
            @Nullable String missing) {

        TakingIn done(@Nullable String what, Instant at) {
            return new TakingIn(by, startedAt, counted, at, what);
        }

        /** How many pieces of a line came. */
        int pieces(Line line) {
            return counted == null
                    ? line.left()
                    : counted.stream()
                            .filter(it -> line.isOf(it.itemId(), it.variantId()))
                            .mapToInt(StockLine::quantity)
                            .findFirst()
                            .orElse(line.left());
        }
    }

    public boolean isOpen() {
        return openSince != null;
    }

    /** Something is to come back that nobody has counted yet. */
    public boolean isReturnAwaited() {
        return takingIn == null && !sentBack().isEmpty();
    }

    public List<Line> sentBack() {
        return lines.stream().filter(line -> line.leftOver() == LeftOver.SENT_BACK).toList();
    }

    /**
     * How many pieces of a line were counted; null where none comes back, or nobody has counted.
     */
    public @Nullable Integer cameBack(Line line) {
        return takingIn == null || line.leftOver() != LeftOver.SENT_BACK
                ? null
                : Integer.valueOf(takingIn.pieces(line));
    }

    /** What has gone to others; it is not the requester's any more. */
    List<Line> gone() {
        return booked.stream().filter(line -> line.leftOver() == LeftOver.PASSED_ON).toList();
    }

    /** What the stock knows of a line. */
    Line bookedOf(Line line) {
        return booked.stream()
                .filter(it -> it.isOf(line.itemId(), line.variantId()))
                .findFirst()
                .orElseGet(line::nothingYet);
    }

    /** Whether the stock has a line as it is now. */
    boolean isBooked(Line line) {
        return booked.contains(line);
    }

    /** How many have to lie in the requester's depot so that this line can be booked. */
    int neededInTheDepot(Line line) {
        if (isBooked(line)) {
            return 0;
        }
        int before = bookedOf(line).left();
        return line.leftOver() == LeftOver.PASSED_ON ? before : Math.max(0, before - line.left());
    }

    FollowUp followed(List<Line> as) {
        return new FollowUp(revision, as, by, at, as, null, takingIn);
    }

    FollowUp takenIn(TakingIn how, @Nullable Instant open) {
        return new FollowUp(revision, lines, by, at, booked, open, how);
    }
}
