package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Aggregate;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.materials.imports.ImportStep.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * A sheet on its way into the programme: the recorded intent, and how far it has come. Whoever
 * finds it open goes on where it stands.
 */
public final class ProgrammeImport extends Aggregate<ImportId> {

    private final ImportKind kind;
    private final @Nullable String fileName;
    private final Person startedBy;
    private final Instant startedAt;
    private List<ImportStep> steps;
    private int done;
    private String claim;
    private @Nullable Instant openSince;
    private @Nullable Instant finishedAt;

    public enum State {
        RUNNING,
        DONE
    }

    @PersistenceCreator
    ProgrammeImport(
            ImportId id,
            ImportKind kind,
            @Nullable String fileName,
            Person startedBy,
            Instant startedAt,
            List<ImportStep> steps,
            int done,
            String claim,
            @Nullable Instant openSince,
            @Nullable Instant finishedAt) {
        super(id);
        this.kind = kind;
        this.fileName = fileName;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.steps = List.copyOf(steps);
        this.done = done;
        this.claim = claim;
        this.openSince = openSince;
        this.finishedAt = finishedAt;
    }

    @Override
    public @Nullable String caption() {
        return fileName;
    }

    /** What the plan creates gets identifiers that follow from the import and its name. */
    static ProgrammeImport started(
            ImportId id, ImportPlan plan, @Nullable String fileName, Person by, Instant at) {
        var steps =
                plan.steps().stream()
                        .map(step ->
                                step.recordId() != null
                                        ? step
                                        : step.as(
                                                DerivedIds.at(
                                                        at,
                                                        "import",
                                                        id.value(),
                                                        plan.kind().name(),
                                                        step.key())))
                        .toList();
        return new ProgrammeImport(
                id, plan.kind(), fileName, by, at, steps, 0, plan.kind().name(), at, null);
    }

    ProgrammeImportEvent startedEvent() {
        return new ProgrammeImportEvent.Started(snapshot(), startedBy, startedAt);
    }

    /** The next steps to do, at most so many; empty when all are done. */
    List<ImportStep> next(int most) {
        return steps.subList(done, Math.min(steps.size(), done + most));
    }

    /**
     * So many more steps are done.
     *
     * @param refusals why some did not come about, by key
     */
    void did(int count, Map<String, String> refusals) {
        var changed = new ArrayList<>(steps);
        for (int i = done; i < done + count; i++) {
            var why = refusals.get(changed.get(i).key());
            if (why != null) {
                changed.set(i, changed.get(i).refused(why));
            }
        }
        steps = List.copyOf(changed);
        done += count;
    }

    ProgrammeImportEvent finish(Instant at) {
        if (done < steps.size()) {
            throw new IllegalStateException("Import " + id() + " has steps left");
        }
        finishedAt = at;
        openSince = null;
        claim = "none:" + id().value();
        return new ProgrammeImportEvent.Finished(snapshot(), startedBy, at);
    }

    static int count(List<ImportStep> steps, Outcome outcome) {
        return (int)
                steps.stream()
                        .filter(step -> step.outcome() == outcome && step.refusal() == null)
                        .count();
    }

    public int count(Outcome outcome) {
        return count(steps, outcome);
    }

    /** How many steps did not come about. */
    public int refused() {
        return (int) steps.stream().filter(step -> step.refusal() != null).count();
    }

    private Snapshot snapshot() {
        return new Snapshot(
                id(),
                kind,
                fileName,
                state(),
                count(Outcome.CREATED),
                count(Outcome.CHANGED),
                count(Outcome.UNCHANGED),
                refused(),
                startedAt,
                finishedAt);
    }

    /** An import as it was right after a step. */
    public record Snapshot(
            ImportId id,
            ImportKind kind,
            @Nullable String fileName,
            State state,
            int created,
            int changed,
            int unchanged,
            int refused,
            Instant startedAt,
            @Nullable Instant finishedAt) {}

    public State state() {
        return finishedAt == null ? State.RUNNING : State.DONE;
    }

    public ImportKind kind() {
        return kind;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    public Person startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public List<ImportStep> steps() {
        return steps;
    }

    /** How many of the steps are done. */
    public int done() {
        return done;
    }

    /** Its kind while it runs, so that no other of that kind does; unique over all imports. */
    public String claim() {
        return claim;
    }

    public @Nullable Instant openSince() {
        return openSince;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
