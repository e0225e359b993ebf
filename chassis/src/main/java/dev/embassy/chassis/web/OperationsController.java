package dev.embassy.chassis.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.audit.AuditEntry;
import dev.embassy.chassis.audit.AuditLog;
import dev.embassy.chassis.events.DeadLetter;
import dev.embassy.chassis.events.DeadLetters;
import dev.embassy.chassis.problem.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What those who operate the installation see of a service: its audit log and dead letters. */
@RestController
@RequestMapping("/api/operations/${embassy.service}")
class OperationsController {

    private final AuditLog audit;
    private final DeadLetters deadLetters;
    private final EmbassyProperties properties;

    OperationsController(AuditLog audit, DeadLetters deadLetters, EmbassyProperties properties) {
        this.audit = audit;
        this.deadLetters = deadLetters;
        this.properties = properties;
    }

    /**
     * @param q words of a record's name, or its identifier
     */
    @GetMapping("/audit")
    Page<AuditEntry> auditLog(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String action,
            PageRequest page,
            Actor by) {
        requireOperator(by);
        return audit.page(q, subject, actor, action, page);
    }

    @GetMapping("/dead-letters")
    Page<DeadLetter> deadLetters(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            PageRequest page,
            Actor by) {
        requireOperator(by);
        return deadLetters.page(state, page);
    }

    @PostMapping("/dead-letters/{id}/replay")
    DeadLetter replayDeadLetter(@PathVariable String id, Actor by) {
        requireOperator(by);
        return deadLetters.replay(id, by);
    }

    private void requireOperator(Actor by) {
        if (!by.has(properties.operatorRole())) {
            throw new NotAllowed("Only those who operate the installation may see this.");
        }
    }
}
