package dev.embassy.materials.imports;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvRow;
import dev.embassy.chassis.csv.CsvSheet;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.imports.MaterialArchive.ArchivedFile;
import dev.embassy.materials.library.ContentRefused;
import dev.embassy.materials.library.LaidAside;
import dev.embassy.materials.library.LayAsideContents;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialDescription;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.MaterialVersion;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.library.TakeInMaterial;
import dev.embassy.materials.members.Members;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Materials: one row per file. A material is known by title, kind and language together; a content
 * that it never had makes a new version of it, one that it had makes none. What a row leaves empty
 * stays as it is.
 */
@Component
class MaterialImporter implements Importer {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_TAGS = 20;

    /** Whoever plans further ahead has mistyped the year. */
    private static final int MOST_YEARS = 10;

    private static final String FILE = "file";
    private static final String TITLE = "title";
    private static final String KIND = "kind";
    private static final String LANGUAGE = "language";
    private static final String LICENCE = "licence";
    private static final String AUDIENCE = "audience";
    private static final String TAGS = "tags";
    private static final String OWNER = "owner";
    private static final String OWNER_ID = "ownerId";
    private static final String REVIEW_BY = "reviewBy";
    private static final String NOTE = "note";
    private static final String PUBLISH = "publish";

    private final Materials materials;
    private final Members members;
    private final LayAsideContents layAsideContents;
    private final TakeInMaterial takeInMaterial;
    private final Clock clock;

    MaterialImporter(
            Materials materials,
            Members members,
            LayAsideContents layAsideContents,
            TakeInMaterial takeInMaterial,
            Clock clock) {
        this.materials = materials;
        this.members = members;
        this.layAsideContents = layAsideContents;
        this.takeInMaterial = takeInMaterial;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MATERIALS;
    }

    @Override
    public CsvSheet sheet() {
        return new CsvSheet(
                List.of(FILE, TITLE, KIND, LANGUAGE),
                List.of(LICENCE, AUDIENCE, TAGS, OWNER, OWNER_ID, REVIEW_BY, NOTE, PUBLISH),
                MOST_ROWS);
    }

    @Override
    public List<List<String>> examples() {
        return List.of(
                List.of(
                        "notes/first-meetup.md",
                        "Your first meetup",
                        "speaker-notes",
                        "en",
                        "CC-BY-4.0",
                        "Organisers",
                        "meetup, beginners",
                        "",
                        "",
                        "2030-01-31",
                        "First version",
                        "yes"),
                List.of(
                        "logos/mark.svg",
                        "Our mark",
                        "logo",
                        "en",
                        "CC0-1.0",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "no"));
    }

    /** One row as it was typed; what is null was left empty. */
    private record Line(
            CsvRow row,
            String file,
            String title,
            @Nullable MaterialKind kind,
            @Nullable String language,
            @Nullable String licence,
            @Nullable String audience,
            @Nullable List<String> tags,
            @Nullable LocalDate reviewBy,
            @Nullable String note,
            boolean publish) {

        String key() {
            return "%s, %s, %s".formatted(Names.key(title), kind, language);
        }
    }

    private Line read(CsvRow row) {
        var lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(MOST_YEARS);
        return new Line(
                row,
                row.required(FILE, 500),
                row.required(TITLE, 200),
                row.oneOf(KIND, MaterialKind.class),
                Cells.language(row, LANGUAGE),
                row.optional(LICENCE, 200),
                row.optional(AUDIENCE, 200),
                tags(row),
                Cells.day(row, REVIEW_BY, lastDay),
                row.optional(NOTE, 500),
                Boolean.TRUE.equals(Cells.yesOrNo(row, PUBLISH)));
    }

    private static @Nullable List<String> tags(CsvRow row) {
        var text = row.optional(TAGS, 1_200);
        if (text == null) {
            return null;
        }
        var tags =
                Arrays.stream(text.split("[,;]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > 50)) {
            row.refuse(
                    TAGS,
                    "too-many-tags",
                    "At most %d tags fit, each of at most 50 letters. Part them by commas."
                            .formatted(MOST_TAGS));
        }
        return tags;
    }

    /** What the files are for that the rows name, by the {@link ArchiveFolder#key} of each. */
    Map<String, MaterialKind> kinds(List<CsvRow> rows) {
        var kinds = new HashMap<String, MaterialKind>();
        for (var row : rows) {
            var line = read(row);
            if (line.kind() != null && !line.file().isEmpty()) {
                kinds.putIfAbsent(ArchiveFolder.key(line.file()), line.kind());
            }
        }
        return kinds;
    }

    /** What no row names, as the sheet would name it. */
    static List<String> leftOut(List<CsvRow> rows, List<ArchivedFile> files) {
        var named = new LinkedHashMap<String, CsvRow>();
        for (var row : rows) {
            named.put(
                    ArchiveFolder.key(Objects.requireNonNullElse(row.optional(FILE, 500), "")),
                    row);
        }
        return files.stream()
                .map(ArchivedFile::path)
                .filter(path -> !named.containsKey(ArchiveFolder.key(path)))
                .toList();
    }

    /**
     * What the rows would change, by what there is now. What is wrong is noted in the rows; a
     * material with a row that is wrong is left out.
     *
     * @param files all that the archive holds
     * @param by who looks after what is new, where no row says otherwise
     */
    List<ImportStep> plan(List<CsvRow> rows, List<ArchivedFile> files, Actor by) {
        var byPath = new HashMap<String, ArchivedFile>();
        files.forEach(file -> byPath.put(ArchiveFolder.key(file.path()), file));
        var lines = rows.stream().map(this::read).toList();
        refuseTwice(lines);
        var names = new MemberNames(members);
        var planned = new LinkedHashMap<CsvRow, ImportStep>();
        for (var line : lines) {
            var content = content(line, byPath);
            if (content != null && line.row().isSound()) {
                var step = plan(line, content, names, by);
                if (step != null && line.row().isSound()) {
                    planned.put(line.row(), step);
                }
            }
        }
        refuseWhatDoesNotFit(planned);
        return planned.entrySet().stream()
                .filter(entry -> entry.getKey().isSound())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void refuseTwice(List<Line> lines) {
        var files = new HashMap<String, Long>();
        var titles = new HashMap<String, Long>();
        for (var line : lines) {
            var row = line.row();
            if (!line.file().isEmpty()) {
                var other = files.putIfAbsent(ArchiveFolder.key(line.file()), row.line());
                if (other != null) {
                    row.refuse(
                            FILE,
                            "file-twice",
                            "Line %d has the same file. Keep one of them.".formatted(other));
                }
            }
            if (!line.title().isEmpty() && line.kind() != null && line.language() != null) {
                var other = titles.putIfAbsent(line.key(), row.line());
                if (other != null) {
                    row.refuse(
                            TITLE,
                            "named-twice",
                            "Line %d has the same title, kind and language. Keep one of them, or give this one another title."
                                    .formatted(other));
                }
            }
        }
    }

    private static @Nullable LaidAside content(Line line, Map<String, ArchivedFile> byPath) {
        if (line.file().isEmpty()) {
            return null;
        }
        var file = byPath.get(ArchiveFolder.key(line.file()));
        if (file == null) {
            line.row()
                    .refuse(
                            FILE,
                            "unknown-file",
                            "There is no file “%s” in the ZIP. Write the path from the folder of the CSV, such as slides/talk.pdf."
                                    .formatted(line.file()));
            return null;
        }
        if (file.refused() != null) {
            line.row().refuse(FILE, file.refused().code(), file.refused().detail());
        }
        return file.content();
    }

    private @Nullable ImportStep plan(Line line, LaidAside content, MemberNames names, Actor by) {
        var namesakes = namesakes(line);
        var row = line.row();
        if (namesakes.size() > 1) {
            row.refuse(
                    TITLE,
                    "ambiguous",
                    "%d materials of this kind and language are called “%s”. Rename all but one first."
                            .formatted(namesakes.size(), line.title()));
            return null;
        }
        var before = namesakes.isEmpty() ? null : namesakes.getFirst();
        if (before == null && line.licence() == null) {
            row.refuse(
                    LICENCE,
                    "required",
                    "“%s” is new: say its licence, such as CC-BY-4.0.".formatted(line.title()));
        }
        var owner = owner(row, before, names, by);
        if (!row.isSound()) {
            return null;
        }
        return before == null ? added(line, content, owner) : changed(line, content, owner, before);
    }

    private List<Material> namesakes(Line line) {
        var found = new ArrayList<Material>();
        var filter =
                new Materials.Filter(
                        line.title(), line.kind(), line.language(), null, null, null, true);
        var page = materials.page(filter, PageRequest.first(PageRequest.MAX_LIMIT));
        while (true) {
            page.items().stream()
                    .filter(it ->
                            Names.key(it.description().title()).equals(Names.key(line.title())))
                    .forEach(found::add);
            if (page.next() == null) {
                return found;
            }
            page = materials.page(filter, new PageRequest(PageRequest.MAX_LIMIT, page.next()));
        }
    }

    /** Null where the row says nothing or something wrong, which is noted. */
    private @Nullable Person owner(
            CsvRow row, @Nullable Material before, MemberNames names, Actor by) {
        var name = row.optional(OWNER, 200);
        var id = row.optional(OWNER_ID, 100);
        if (name == null) {
            if (id != null) {
                row.refuse(OWNER, "required", "Say the name of the owner as well.");
            }
            return null;
        }
        if (id != null) {
            return new Person(id, name);
        }
        if (before != null && Names.key(before.owner().name()).equals(Names.key(name))) {
            return before.owner();
        }
        if (Names.key(by.name()).equals(Names.key(name))) {
            return by.person();
        }
        var found = names.find(name);
        if (found.size() != 1) {
            row.refuse(
                    OWNER,
                    found.isEmpty() ? "unknown-owner" : "ambiguous",
                    found.isEmpty()
                            ? "No member is called “%s”. Say who it is by ownerId, or leave both empty."
                                    .formatted(name)
                            : "%d members are called “%s”. Say which one by ownerId."
                                    .formatted(found.size(), name));
            return null;
        }
        var member = found.getFirst();
        return new Person(member.id(), member.name());
    }

    private static ImportStep added(Line line, LaidAside content, @Nullable Person owner) {
        var description = description(line, null);
        var changes = new ArrayList<String>();
        changes.add(inWords(content));
        changes.add("Licence: " + description.licence());
        changes.add(line.publish() ? "Published" : "A draft, until somebody publishes it");
        return ImportStep.ofMaterial(
                line.row().line(),
                line.key(),
                line.title(),
                Outcome.CREATED,
                List.copyOf(changes),
                null,
                new TakeInMaterial.Wanted(
                        description, owner, content, line.note(), 0, line.publish()));
    }

    private static @Nullable ImportStep changed(
            Line line, LaidAside content, @Nullable Person owner, Material before) {
        var description = description(line, before.description());
        int known = known(content, before);
        int newest = before.versions().size();
        var changes = new ArrayList<String>();
        if (known == 0) {
            changes.add("Version %d: %s".formatted(newest + 1, inWords(content)));
        }
        changes.addAll(differences(before.description(), description));
        if (owner != null && !owner.equals(before.owner())) {
            changes.add("Owner: " + owner.name());
        }
        boolean retired = before.state() == MaterialState.RETIRED;
        if (retired && !changes.isEmpty()) {
            line.row()
                    .refuse(
                            TITLE,
                            "material-retired",
                            "“%s” is retired. Publish it again in the library first, or leave this line out."
                                    .formatted(before.description().title()));
            return null;
        }
        boolean publish =
                line.publish()
                        && !retired
                        && (known == 0 || (known == newest && !before.isGivenOut()));
        if (publish) {
            changes.add("Published");
        }
        boolean differs = !changes.isEmpty();
        if (retired) {
            changes.add("It is retired, and stays so.");
        } else if (known > 0 && known < newest) {
            changes.add(
                    "It had this file as version %d; version %d is newer, and stays."
                            .formatted(known, newest));
        }
        return ImportStep.ofMaterial(
                line.row().line(),
                line.key(),
                before.description().title(),
                differs ? Outcome.CHANGED : Outcome.UNCHANGED,
                List.copyOf(changes),
                before.id().value(),
                new TakeInMaterial.Wanted(
                        description,
                        owner,
                        known > 0 ? null : content,
                        line.note(),
                        newest,
                        publish));
    }

    /** The number of the last version with this content; 0 where there is none. */
    private static int known(LaidAside content, Material before) {
        return before.versions().stream()
                .filter(version -> version.sha256().equals(content.sha256()))
                .mapToInt(MaterialVersion::number)
                .max()
                .orElse(0);
    }

    private static MaterialDescription description(
            Line line, @Nullable MaterialDescription before) {
        var reviewBy = line.reviewBy();
        return new MaterialDescription(
                before == null ? line.title() : before.title(),
                Objects.requireNonNull(line.kind(), "A sound line has a kind"),
                Objects.requireNonNull(line.language(), "A sound line has a language"),
                line.audience() != null || before == null ? line.audience() : before.audience(),
                line.licence() != null
                        ? line.licence()
                        : Objects.requireNonNull(before, "What is new has a licence").licence(),
                line.tags() != null ? line.tags() : before == null ? List.of() : before.tags(),
                reviewBy != null
                        ? reviewBy.toString()
                        : before == null ? null : before.reviewByDay());
    }

    private static List<String> differences(MaterialDescription before, MaterialDescription after) {
        var found = new ArrayList<String>();
        if (!after.licence().equals(before.licence())) {
            found.add("Licence: %s, was %s".formatted(after.licence(), before.licence()));
        }
        if (!Objects.equals(after.audience(), before.audience())) {
            found.add("Audience: " + after.audience());
        }
        if (!after.tags().equals(before.tags())) {
            found.add("Tags: " + String.join(", ", after.tags()));
        }
        if (!Objects.equals(after.reviewByDay(), before.reviewByDay())) {
            found.add("Review by: " + after.reviewByDay());
        }
        return found;
    }

    private static String inWords(LaidAside content) {
        return "%s, %d kB".formatted(content.fileName(), Math.max(1, content.size() / 1000));
    }

    /** All new versions together have to fit into the library. */
    private void refuseWhatDoesNotFit(Map<CsvRow, ImportStep> planned) {
        long together = planned.values().stream().mapToLong(MaterialImporter::size).sum();
        if (together == 0 || fits(together, null)) {
            return;
        }
        long taken = 0;
        for (var entry : planned.entrySet()) {
            long size = size(entry.getValue());
            if (size > 0 && fits(taken + size, entry.getKey())) {
                taken += size;
            }
        }
    }

    private boolean fits(long size, @Nullable CsvRow row) {
        try {
            layAsideContents.checkSpace(size);
            return true;
        } catch (ContentRefused overQuota) {
            if (row != null) {
                row.refuse(FILE, overQuota.code(), overQuota.detail());
            }
            return false;
        }
    }

    private static long size(ImportStep step) {
        var content = wanted(step).content();
        return content == null ? 0 : content.size();
    }

    private static TakeInMaterial.Wanted wanted(ImportStep step) {
        return Objects.requireNonNull(step.material(), "A step of materials has one");
    }

    @Override
    public void apply(ImportStep step, ImportId of, Actor by) {
        try {
            takeInMaterial.takeIn(new MaterialId(step.id()), wanted(step), by);
        } catch (IOException diskFails) {
            throw new UncheckedIOException(diskFails);
        }
    }
}
