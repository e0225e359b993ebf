package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.chassis.id.DerivedIds;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.kits.KitRequest;
import dev.embassy.materials.kits.KitRequests;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplates;
import dev.embassy.materials.kits.PastKit;
import dev.embassy.materials.kits.RecordPastKit;
import dev.embassy.materials.members.Members;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Past kit requests: one row each. They count as history and are nothing else. Who asked is known
 * by the member's identifier where the row has it, else by name, whatever its case and accents;
 * somebody of whom the programme knows nothing keeps the name. E-mail addresses of members are no
 * business of this service.
 */
@Component
class PastKitImporter implements SheetImporter {

    private static final int MOST_ROWS = 2_000;

    private static final String REQUESTER = "requester";
    private static final String REQUESTER_ID = "requesterId";
    private static final String MEETUP = "meetup";
    private static final String DATE = "date";
    private static final String CITY = "city";
    private static final String COUNTRY = "country";
    private static final String KIT = "kit";
    private static final String QUANTITY = "quantity";
    private static final String STATE = "state";
    private static final String REQUESTED_ON = "requestedOn";
    private static final String DECIDED_ON = "decidedOn";

    private final KitRequests requests;
    private final KitTemplates templates;
    private final Members members;
    private final RecordPastKit recordPastKit;
    private final Clock clock;

    PastKitImporter(
            KitRequests requests,
            KitTemplates templates,
            Members members,
            RecordPastKit recordPastKit,
            Clock clock) {
        this.requests = requests;
        this.templates = templates;
        this.members = members;
        this.recordPastKit = recordPastKit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.KIT_REQUESTS;
    }

    @Override
    public CsvSheet sheet() {
        return new CsvSheet(
                List.of(REQUESTER, MEETUP, DATE, KIT, STATE),
                List.of(REQUESTER_ID, CITY, COUNTRY, QUANTITY, REQUESTED_ON, DECIDED_ON),
                MOST_ROWS);
    }

    /** Of a kit that there is, so that the sheet as it comes says nothing wrong. */
    @Override
    public List<List<String>> examples() {
        return List.of(
                List.of(
                        "Ada Mensah",
                        "Graph Night",
                        "2025-03-20",
                        templates.list().stream()
                                .findFirst()
                                .map(template -> template.contents().name())
                                .orElse("Medium kit"),
                        "reported",
                        "",
                        "Berlin",
                        "DE",
                        "1",
                        "2025-02-01",
                        "2025-02-03"));
    }

    @Override
    public List<ImportStep> plan(List<CsvRow> rows) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var kits = Names.grouped(templates.list(), it -> it.contents().name());
        var steps = new ArrayList<ImportStep>();
        var seen = new HashMap<String, Long>();
        var names = new MemberNames(members);
        for (var row : rows) {
            var notes = new ArrayList<String>();
            var said = read(row, kits, names, today, notes);
            if (said == null || !row.isSound()) {
                continue;
            }
            var past = row.optional(REQUESTER_ID, 100) == null ? asTold(said) : said;
            var id = past.id();
            var other = seen.putIfAbsent(id.value(), row.line());
            if (other != null) {
                row.refuse(
                        MEETUP,
                        "named-twice",
                        "Line %d tells of the same person, meetup, day and kit. Keep one of them."
                                .formatted(other));
                continue;
            }
            var told = requests.find(id);
            if (told.isPresent()) {
                notes.clear();
                if (differs(told.get(), past)) {
                    notes.add("It was told otherwise before, and stays as it was told.");
                }
            }
            steps.add(
                    ImportStep.ofPast(
                            row.line(),
                            past.meetup() + ", " + past.requester().name(),
                            told.isPresent() ? Outcome.UNCHANGED : Outcome.CREATED,
                            List.copyOf(notes),
                            past));
        }
        return steps;
    }

    /**
     * As it was told before when nobody knew who was meant by the name, or as it is said now: a
     * sheet that comes again tells of no other kits.
     */
    private PastKit asTold(PastKit said) {
        var byName = said.askedBy(stranger(said.requester().name()));
        return requests.find(said.id()).isEmpty() && requests.find(byName.id()).isPresent()
                ? byName
                : said;
    }

    private static Person stranger(String name) {
        return new Person(DerivedIds.of("past-requester", Names.key(name)), name);
    }

    private @Nullable PastKit read(
            CsvRow row,
            Map<String, List<KitTemplate>> kits,
            MemberNames names,
            LocalDate today,
            List<String> notes) {
        var requester = requester(row, names, notes);
        var meetup = row.required(MEETUP, 200);
        var day = required(row, DATE, Cells.day(row, DATE, today.minusDays(1)));
        var template = template(row, kits);
        var outcome = row.oneOf(STATE, PastKit.Outcome.class);
        var city = row.optional(CITY, 120);
        var country = Cells.country(row, COUNTRY);
        var quantity = Cells.integer(row, QUANTITY, 1, 100);
        var requestedOn = Cells.day(row, REQUESTED_ON, today);
        var decidedOn = Cells.day(row, DECIDED_ON, today);
        if (requester == null || day == null || template == null || outcome == null) {
            return null;
        }
        var asked = requestedOn == null ? day : requestedOn;
        if (asked.isAfter(day)) {
            row.refuse(
                    REQUESTED_ON,
                    "after-the-meetup",
                    "It was requested after the meetup took place. Look at both days.");
        }
        if (decidedOn != null && decidedOn.isBefore(asked) && requestedOn != null) {
            row.refuse(
                    DECIDED_ON,
                    "before-the-request",
                    "It was decided before it was requested. Look at both days.");
        }
        int kitsSent = quantity == null ? 1 : quantity;
        notes.addFirst(
                "%d × %s, %s, %s"
                        .formatted(
                                kitsSent,
                                template.contents().name(),
                                outcome.name().toLowerCase(Locale.ROOT),
                                day));
        return new PastKit(
                requester,
                meetup,
                startOf(day),
                city,
                country,
                template.id(),
                kitsSent,
                outcome,
                startOf(asked),
                decidedOn == null ? null : startOf(decidedOn));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static @Nullable LocalDate required(
            CsvRow row, String column, @Nullable LocalDate day) {
        if (day == null && row.optional(column, 20) == null) {
            row.required(column, 20);
        }
        return day;
    }

    private @Nullable Person requester(CsvRow row, MemberNames names, List<String> notes) {
        var name = row.required(REQUESTER, 200);
        var id = row.optional(REQUESTER_ID, 100);
        if (name.isEmpty()) {
            return null;
        }
        if (id != null) {
            if (members.find(id).isEmpty()) {
                notes.add("No member has the requesterId “%s”: it is kept as it is.".formatted(id));
            }
            return new Person(id, name);
        }
        var found = names.find(name);
        if (found.size() > 1) {
            row.refuse(
                    REQUESTER,
                    "ambiguous",
                    "%d members are called “%s”. Say which one by requesterId."
                            .formatted(found.size(), name));
            return null;
        }
        if (found.isEmpty()) {
            notes.add("No member is called “%s”: only the name is kept.".formatted(name));
            return stranger(name);
        }
        var member = found.getFirst();
        if (!member.name().equals(name)) {
            notes.add("Taken for the member “%s”.".formatted(member.name()));
        }
        return new Person(member.id(), name);
    }

    private static @Nullable KitTemplate template(CsvRow row, Map<String, List<KitTemplate>> kits) {
        var name = row.required(KIT, 120);
        if (name.isEmpty()) {
            return null;
        }
        var namesakes = kits.getOrDefault(Names.key(name), List.of());
        if (namesakes.size() != 1) {
            row.refuse(
                    KIT,
                    namesakes.isEmpty() ? "unknown-kit" : "ambiguous",
                    namesakes.isEmpty()
                            ? "There is no kit called “%s”. Import or add its template first."
                                    .formatted(name)
                            : "%d kits are called “%s”. Rename all but one first."
                                    .formatted(namesakes.size(), name));
            return null;
        }
        return namesakes.getFirst();
    }

    private static boolean differs(KitRequest told, PastKit past) {
        return told.quantity() != past.quantity()
                || !told.state().name().equals(past.outcome().name())
                || !Objects.equals(told.meetup().country(), past.country());
    }

    @Override
    public void apply(ImportStep step, ImportId of, Actor by) {
        recordPastKit.record(
                Objects.requireNonNull(step.past(), "A step of past kits has one"), by);
    }
}
