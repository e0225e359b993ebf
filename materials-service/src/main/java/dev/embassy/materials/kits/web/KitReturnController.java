package dev.embassy.materials.kits.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvTable;
import dev.embassy.chassis.web.CsvAnswer;
import dev.embassy.materials.kits.FollowUp;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.ReadKitRequests;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is left of kits and comes back to the warehouse, for those who unpack it there. */
@RestController
@RequestMapping("/api/kit-returns")
class KitReturnController {

    private static final CsvTable<KitReturnView> COLUMNS =
            CsvTable.<KitReturnView>of()
                    .column("kitRequest", KitReturnView::kitRequestId)
                    .column("meetup", KitReturnView::meetup)
                    .column("from", comingBack -> comingBack.from().name())
                    .column("since", KitReturnView::since)
                    .column("pieces", KitReturnView::words);

    private final ReadKitRequests readKitRequests;

    KitReturnController(ReadKitRequests readKitRequests) {
        this.readKitRequests = readKitRequests;
    }

    /**
     * A kit of which something comes back.
     *
     * @param version of the kit request, for its {@code confirm-return}
     * @param meetup its title
     * @param since when it was told
     */
    record KitReturnView(
            String kitRequestId,
            long version,
            String meetup,
            Person from,
            Instant since,
            List<KitReturnLine> lines) {

        static KitReturnView of(KitRequest request) {
            var told = Objects.requireNonNull(request.followUp(), "A return was told");
            return new KitReturnView(
                    request.id().value(),
                    request.version(),
                    request.meetup().title(),
                    request.requester().person(),
                    told.at(),
                    told.sentBack().stream().map(KitReturnLine::of).toList());
        }

        String words() {
            return lines.stream()
                    .map(line -> line.pieces() + " × " + line.label())
                    .collect(Collectors.joining("; "));
        }
    }

    record KitReturnLine(String itemId, String variantId, String label, int pieces) {

        static KitReturnLine of(FollowUp.Line line) {
            return new KitReturnLine(
                    line.itemId().value(), line.variantId().value(), line.label(), line.left());
        }
    }

    /** What nobody has counted yet, the longest awaited first. */
    @GetMapping
    Page<KitReturnView> listKitReturns(PageRequest page, Actor actor) {
        return readKitRequests.comingBack(page, actor).map(KitReturnView::of);
    }

    @GetMapping(path = "/export.csv", produces = CsvAnswer.MEDIA_TYPE)
    void exportKitReturns(Actor actor, HttpServletResponse response) throws IOException {
        CsvAnswer.send(
                response,
                "kit-returns",
                COLUMNS,
                page -> readKitRequests.comingBack(page, actor).map(KitReturnView::of));
    }
}
