package dev.embassy.materials.kits.web;

import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitLine;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequest.MeetupRef;
import java.time.Instant;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kit requests as a table; one line per request. */
final class KitRequestTable {

    static final CsvTable<KitRequest> COLUMNS =
            CsvTable.<KitRequest>of()
                    .column("id", it -> it.id().value())
                    .column("state", KitRequest::state)
                    .column("meetup", it -> it.meetup().title())
                    .column("meetupStartsAt", it -> it.meetup().startsAt())
                    .column("country", it -> country(it.meetup()))
                    .column("requester", it -> it.requester().person().name())
                    .column("kit", KitRequest::templateName)
                    .column("size", KitRequest::size)
                    .column("quantity", KitRequest::quantity)
                    .column("requested", it -> lines(it, KitLine::requested))
                    .column("approved", it -> lines(it, KitLine::approved))
                    .column("valueInCents", it -> it.value().amount())
                    .column("currency", it -> it.value().currency())
                    .column("orderBy", KitRequest::orderBy)
                    .column("createdAt", KitRequest::createdAt)
                    .column("submittedAt", KitRequest::submittedAt)
                    .column("decidedAt", KitRequest::decidedAt)
                    .column("decidedBy", KitRequestTable::decider)
                    .column("reason", KitRequest::reason)
                    .column("arrived", it -> followUp(it, FollowUp.Line::arrived))
                    .column("usedUp", it -> followUp(it, FollowUp.Line::used))
                    .column("left", it -> followUp(it, FollowUp.Line::left))
                    .column("kept", it -> leftOver(it, FollowUp.LeftOver.KEPT))
                    .column("sentBack", it -> leftOver(it, FollowUp.LeftOver.SENT_BACK))
                    .column("passedOn", it -> leftOver(it, FollowUp.LeftOver.PASSED_ON))
                    .column("passedOnTo", KitRequestTable::passedOnTo)
                    .column("returnConfirmedAt", KitRequestTable::returnedAt)
                    .column("cameBack", KitRequestTable::cameBack);

    private KitRequestTable() {}

    private static @Nullable String country(MeetupRef meetup) {
        return meetup.country();
    }

    private static @Nullable String decider(KitRequest request) {
        var by = request.decidedBy();
        return by == null ? null : by.name();
    }

    private static String lines(KitRequest request, ToIntFunction<KitLine> quantity) {
        return request.lines().stream()
                .filter(line -> quantity.applyAsInt(line) > 0)
                .map(line -> quantity.applyAsInt(line) + " × " + line.label())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String followUp(
            KitRequest request, ToIntFunction<FollowUp.Line> quantity) {
        var told = request.followUp();
        return told == null
                ? null
                : told.lines().stream()
                        .filter(line -> quantity.applyAsInt(line) > 0)
                        .map(line -> quantity.applyAsInt(line) + " × " + line.label())
                        .collect(Collectors.joining("; "));
    }

    private static @Nullable String leftOver(KitRequest request, FollowUp.LeftOver what) {
        return followUp(request, line -> line.leftOver() == what ? line.left() : 0);
    }

    private static @Nullable String cameBack(KitRequest request) {
        var told = request.followUp();
        return told == null
                ? null
                : followUp(request, line -> Objects.requireNonNullElse(told.cameBack(line), 0));
    }

    private static @Nullable Instant returnedAt(KitRequest request) {
        var told = request.followUp();
        var takingIn = told == null ? null : told.takingIn();
        return takingIn == null ? null : takingIn.doneAt();
    }

    private static @Nullable String passedOnTo(KitRequest request) {
        var told = request.followUp();
        return told == null
                ? null
                : told.lines().stream()
                        .map(FollowUp.Line::passedOn)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(next -> next.title() + ", " + next.to().name())
                        .collect(Collectors.joining("; "));
    }
}
