package dev.embassy.materials.kits;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.AlreadyExists;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.terms.Roles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Staff tell of kits from before this installation. They count as history and are nothing else: no
 * stock is reserved, nothing is shipped, nobody gets a mail, and nobody decides on them again.
 */
@Component
public class RecordPastKit {

    private final KitRequests requests;
    private final KitTemplates templates;
    private final Clock clock;

    RecordPastKit(KitRequests requests, KitTemplates templates, Clock clock) {
        this.requests = requests;
        this.templates = templates;
        this.clock = clock;
    }

    /** One that was told before stays as it was told. */
    public KitRequest record(PastKit past, Actor by) {
        if (!by.has(Roles.STAFF)) {
            throw new NotAllowed("Only staff tell of past kits.");
        }
        var template = templates.get(past.templateId());
        var request = KitRequest.past(past, template.contents());
        try {
            requests.store(request, List.of(request.importedEvent(by.person(), clock.instant())));
        } catch (AlreadyExists told) {
            return requests.get(request.id());
        }
        return request;
    }
}
