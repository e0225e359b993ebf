package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.MaterialZips.pdf;
import static dev.embassy.materials.imports.MaterialZips.plain;
import static dev.embassy.materials.imports.MaterialZips.zip;
import static dev.embassy.materials.library.Corpus.text;
import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.BELA;
import static dev.embassy.materials.world.World.FINN;
import static dev.embassy.materials.world.World.OMAR;
import static dev.embassy.materials.world.World.RAVI;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.SOL;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.embassy.chassis.actor.Person;
import dev.embassy.chassis.aggregate.Expected;
import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.chassis.csv.CsvNotReadable;
import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.chassis.problem.Refusal;
import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.library.Corpus;
import dev.embassy.materials.library.Corpus.Part;
import dev.embassy.materials.library.EditMaterial;
import dev.embassy.materials.library.Material;
import dev.embassy.materials.library.MaterialContents;
import dev.embassy.materials.library.MaterialKind;
import dev.embassy.materials.library.MaterialState;
import dev.embassy.materials.library.MaterialVersion;
import dev.embassy.materials.library.Materials;
import dev.embassy.materials.members.Member;
import dev.embassy.materials.members.Members;
import dev.embassy.materials.world.World;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class MaterialImportTest {

    private static final String SHEET =
            """
            file,title,kind,language,licence,audience,tags,owner,ownerId,reviewBy,note,publish
            slides/talk.pdf,Graph basics,slides,en,CC-BY-4.0,Developers,"graphs, basics",,,2030-01-31,First,yes
            notes.md,Graph basics,speaker notes,EN,CC0-1.0,,,,,,,
            """;

    private static final Part TALK = pdf("slides/talk.pdf", 12_000);
    private static final Part NOTES = new Part("notes.md", text("# Say hello\n\nFirst.\n"));

    private final World world = new World();
    private final MaterialZips zips = new MaterialZips(world);

    @AfterEach
    void close() {
        world.close();
    }

    private List<Material> library() {
        return world.get(Materials.class)
                .page(
                        new Materials.Filter(null, null, null, null, null, null),
                        PageRequest.first(100))
                .items();
    }

    private Material material(MaterialKind kind) {
        return library().stream()
                .filter(it -> it.description().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String refusal(byte[] zip) {
        try {
            zips.look(zip);
            return "none";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private long waiting(MaterialArchive archive) throws IOException {
        long size = 0;
        for (var name : List.of(archive.zip(), archive.sheet(), archive.part(1), archive.part(2))) {
            size += world.get(MaterialContents.class).begin(name).size();
        }
        return size;
    }

    /** The portal packs folders itself; its own test makes the same ZIP. */
    @Test
    void takesAFolderAsThePortalPacksIt() throws Exception {
        byte[] zip;
        try (var packed =
                Objects.requireNonNull(
                        MaterialImportTest.class.getResourceAsStream("portal-folder.zip"))) {
            zip = packed.readAllBytes();
        }
        var looked = zips.look(zip);
        assertThat(looked.plan().problems()).isEmpty();
        assertThat(looked.leftOut()).isEmpty();
        assertThat(looked.plan().steps())
                .extracting(ImportStep::label)
                .containsExactly("First notes", "Größere Notizen", "A talk");
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() throws Exception {
        var looked = zips.look(zip(SHEET, TALK, NOTES));
        assertThat(looked.plan().problems()).isEmpty();
        assertThat(looked.plan().steps())
                .extracting(ImportStep::line, ImportStep::label, ImportStep::outcome)
                .containsExactly(
                        tuple(2L, "Graph basics", Outcome.CREATED),
                        tuple(3L, "Graph basics", Outcome.CREATED));
        assertThat(looked.plan().steps().getFirst().changes())
                .containsExactly("talk.pdf, 12 kB", "Licence: CC-BY-4.0", "Published");
        assertThat(looked.plan().steps().getLast().changes())
                .containsExactly(
                        "notes.md, 1 kB",
                        "Licence: CC0-1.0",
                        "A draft, until somebody publishes it");
        assertThat(looked.leftOut()).isEmpty();
        assertThat(library()).isEmpty();
        assertThat(world.get(MaterialContents.class).begin(looked.archive().zip()).size()).isZero();
        assertThat(waiting(looked.archive())).isPositive();
    }

    @Test
    void takesMaterialsWithTheirContents() throws Exception {
        var done = zips.run(zip(SHEET, TALK, NOTES));
        assertThat(done.state()).isEqualTo(ProgrammeImport.State.DONE);
        assertThat(done.refused()).isZero();
        var slides = material(MaterialKind.SLIDES);
        assertThat(slides.id().value()).isEqualTo(done.steps().getFirst().recordId());
        assertThat(slides.owner()).isEqualTo(SAM.person());
        assertThat(slides.state()).isEqualTo(MaterialState.PUBLISHED);
        assertThat(slides.description().title()).isEqualTo("Graph basics");
        assertThat(slides.description().language()).isEqualTo("en");
        assertThat(slides.description().audience()).isEqualTo("Developers");
        assertThat(slides.description().tags()).containsExactly("graphs", "basics");
        assertThat(slides.description().reviewByDay()).isEqualTo("2030-01-31");
        assertThat(slides.version(1).fileName()).isEqualTo("talk.pdf");
        assertThat(slides.version(1).note()).isEqualTo("First");
        var kept = world.get(MaterialContents.class).get(slides.version(1).sha256());
        assertThat(kept.open(0).readAllBytes()).isEqualTo(TALK.content());
        var notes = material(MaterialKind.SPEAKER_NOTES);
        assertThat(notes.state()).isEqualTo(MaterialState.DRAFT);
        assertThat(notes.version(1).mediaType()).isEqualTo("text/markdown");
    }

    @Test
    void changesNothingTheSecondTime() {
        zips.run(zip(SHEET, TALK, NOTES));
        var events = world.outbox().all().size();
        var again = zips.run(zip(SHEET, TALK, NOTES));
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps()).allSatisfy(step -> assertThat(step.changes()).isEmpty());
        assertThat(world.outbox().all()).hasSize(events + 2);
        assertThat(library()).allSatisfy(it -> assertThat(it.versions()).hasSize(1));
    }

    @Test
    void makesANewVersionAndKeepsWhatIsLeftEmpty() {
        zips.run(zip(SHEET, TALK, NOTES));
        var sheet = "file;title;kind;language;note\nnew.pdf;graph  BASICS;slides;en;Shorter\n";
        var done = zips.run(zip(sheet, pdf("new.pdf", 9_000)));
        assertThat(done.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(done.steps().getFirst().changes()).containsExactly("Version 2: new.pdf, 9 kB");
        var slides = material(MaterialKind.SLIDES);
        assertThat(slides.description().title()).isEqualTo("Graph basics");
        assertThat(slides.description().licence()).isEqualTo("CC-BY-4.0");
        assertThat(slides.description().tags()).containsExactly("graphs", "basics");
        assertThat(slides.versions())
                .extracting(MaterialVersion::fileName)
                .containsExactly("talk.pdf", "new.pdf");
        assertThat(Objects.requireNonNull(slides.published()).number()).isEqualTo(1);
        assertThat(library()).hasSize(2);
    }

    @Test
    void leavesWhatHasMovedOnSinceTheZipWasMade() {
        zips.run(zip(SHEET, TALK, NOTES));
        zips.run(zip(SHEET, pdf("slides/talk.pdf", 9_000), NOTES));
        var again = zips.run(zip(SHEET, TALK, NOTES));
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps().getFirst().changes())
                .containsExactly("It had this file as version 1; version 2 is newer, and stays.");
        var slides = material(MaterialKind.SLIDES);
        assertThat(slides.versions()).hasSize(2);
        assertThat(Objects.requireNonNull(slides.published()).number()).isEqualTo(2);
    }

    @Test
    void changesTheDescriptionOfTheSameContent() {
        zips.run(zip(SHEET, TALK, NOTES));
        var sheet =
                """
                file,title,kind,language,licence,audience,tags,owner,ownerId,reviewBy,publish
                notes.md,Graph basics,speaker-notes,en,MIT,Organisers,talk,Tess Lindqvist,tess,2031-01-31,yes
                """;
        var done = zips.run(zip(sheet, NOTES));
        assertThat(done.steps().getFirst().changes())
                .containsExactly(
                        "Licence: MIT, was CC0-1.0",
                        "Audience: Organisers",
                        "Tags: talk",
                        "Review by: 2031-01-31",
                        "Owner: Tess Lindqvist",
                        "Published");
        var notes = material(MaterialKind.SPEAKER_NOTES);
        assertThat(notes.versions()).hasSize(1);
        assertThat(notes.state()).isEqualTo(MaterialState.PUBLISHED);
        assertThat(notes.owner().id()).isEqualTo("tess");
    }

    @Test
    void findsTheOwnerWhateverTheCaseAndTheAccents() {
        var members = world.get(Members.class);
        members.apply(new Member("jozef", "Józef Nowak", "ACTIVE", "PL"), 1);
        var columns = "file,title,kind,language,licence,owner";
        zips.run(zip(columns + "\na.pdf,A,slides,en,MIT,jozef nowak\n", pdf("a.pdf", 700)));
        assertThat(material(MaterialKind.SLIDES).owner())
                .isEqualTo(new Person("jozef", "Józef Nowak"));

        members.apply(new Member("another", "Jozef NOWAK", "ALUMNI", "CZ"), 1);
        assertThat(problems(columns, "a.pdf,B,slides,en,MIT,jozef nowak"))
                .containsExactly(
                        "2:6 ambiguous: 2 members are called “jozef nowak”. Say which one by"
                                + " ownerId.");
    }

    @Test
    void tellsMaterialsApartByTitleKindAndLanguage() {
        zips.run(zip(SHEET, TALK, NOTES));
        var sheet =
                "file,title,kind,language,licence\ntalk.pdf,Graph basics,slides,de,CC-BY-4.0\n"
                        + "same.pdf,Graph basics,handout,en,CC-BY-4.0\n";
        var done = zips.run(zip(sheet, pdf("talk.pdf", 800), pdf("same.pdf", 800)));
        assertThat(done.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(library()).hasSize(4);
    }

    @Test
    void findsFilesFromTheFolderOfTheSheet() {
        var sheet =
                "file,title,kind,language,licence\n"
                        + ".\\Slides\\TALK.pdf,One,slides,en,MIT\n"
                        + "U\u0308bersicht.pdf,Two,slides,de,MIT\n"
                        + "/top.pdf,Three,slides,en,MIT\n";
        var looked =
                zips.look(
                        plain(
                                pdf("top.pdf", 600),
                                new Part("deep/kit/", new byte[0]),
                                new Part("deep/kit/list.CSV", text(sheet)),
                                pdf("deep/kit/slides/talk.pdf", 700),
                                pdf("deep/kit/Übersicht.pdf", 800),
                                pdf("deep/kit/not named.pdf", 900),
                                pdf("elsewhere.pdf", 900),
                                new Part("deep/kit/.DS_Store", text("x")),
                                new Part("deep/kit/Thumbs.db", text("x")),
                                new Part("__MACOSX/deep/kit/._list.csv", text("x"))));
        assertThat(looked.plan().problems()).isEmpty();
        assertThat(looked.plan().steps()).hasSize(3);
        assertThat(looked.leftOut()).containsExactly("not named.pdf", "/elsewhere.pdf");
    }

    private List<String> problems(String columns, String... lines) {
        return zips.problems(
                zip(columns + "\n" + String.join("\n", lines) + "\n", pdf("a.pdf", 700)));
    }

    @Test
    void pointsToWhatIsWrong() {
        var columns = "file,title,kind,language,licence,tags,owner,ownerId,reviewBy,publish";
        assertThat(problems(columns, "b.pdf,A,slides,en,MIT,,,,,"))
                .singleElement()
                .asString()
                .startsWith("2:1 unknown-file: There is no file “b.pdf” in the ZIP.");
        assertThat(problems(columns, "../a.pdf,A,slides,en,MIT,,,,,"))
                .singleElement()
                .asString()
                .startsWith("2:1 unknown-file");
        assertThat(problems(columns, "a.pdf,A,slides,en,MIT,,,,,", "A.pdf,B,slides,en,MIT,,,,,"))
                .containsExactly("3:1 file-twice: Line 2 has the same file. Keep one of them.");
        assertThat(problems(columns, "a.pdf,A,slides,en,MIT,,,,,", "b.pdf, a,SLIDES,en,MIT,,,,,"))
                .anySatisfy(it -> assertThat(it).startsWith("3:2 named-twice: Line 2 has"));
        assertThat(problems(columns, ",,paper,english,,,,,31.1.2030,perhaps"))
                .extracting(it -> it.substring(0, it.indexOf(':', 2)))
                .containsExactly(
                        "2:1 required",
                        "2:2 required",
                        "2:3 unknown-value",
                        "2:4 unknown-language",
                        "2:9 not-a-day",
                        "2:10 unknown-value");
        assertThat(problems(columns, "a.pdf,A,slides,en,,,,,,"))
                .containsExactly("2:5 required: “A” is new: say its licence, such as CC-BY-4.0.");
        assertThat(problems(columns, "a.pdf,A,slides,en,MIT,,Nobody Known,,,"))
                .singleElement()
                .asString()
                .startsWith("2:7 unknown-owner: No member is called “Nobody Known”.");
        assertThat(problems(columns, "a.pdf,A,slides,en,MIT,,,x,,"))
                .singleElement()
                .asString()
                .startsWith("2:7 required");
        assertThat(problems(columns, "a.pdf,A,slides,en,MIT," + "x".repeat(51) + ",,,,"))
                .singleElement()
                .asString()
                .startsWith("2:6 too-many-tags");
        assertThat(library()).isEmpty();
    }

    @Test
    void refusesContentsWithTheLibrarysOwnReason() {
        var sheet =
                """
                file,title,kind,language,licence
                page.pdf,Page,slides,en,MIT
                talk.pdf,Talk,video,en,MIT
                more.zip,More,slides,en,MIT
                empty.pdf,Empty,slides,en,MIT
                large.pdf,Large,slides,en,MIT
                fine.pdf,Fine,slides,en,MIT
                """;
        var looked =
                zips.look(
                        zip(
                                sheet,
                                new Part("page.pdf", text("<!DOCTYPE html><html></html>")),
                                pdf("talk.pdf", 700),
                                new Part("more.zip", plain(new Part("x", text("y")))),
                                new Part("empty.pdf", new byte[0]),
                                pdf("large.pdf", (1 << 20) + 1),
                                pdf("fine.pdf", 700)));
        assertThat(looked.plan().problems())
                .extracting(it -> it.line(), it -> it.column(), it -> it.code())
                .containsExactly(
                        tuple(2L, 1, "content-dangerous"),
                        tuple(3L, 1, "content-not-fit-for-kind"),
                        tuple(4L, 1, "content-not-fit-for-kind"),
                        tuple(5L, 1, "content-empty"),
                        tuple(6L, 1, "content-too-large"));
        assertThat(looked.plan().steps()).extracting(ImportStep::label).containsExactly("Fine");
        assertThatThrownBy(() -> zips.start(looked, SAM)).isInstanceOf(ImportNotSound.class);
        zips.goOn();
        assertThat(library()).isEmpty();
        assertThat(world.get(MaterialArchives.class).drop(looked.archive().id())).isTrue();
    }

    @Test
    void refusesWhatTheLibraryDoesNotHold() {
        var sheet = new StringBuilder("file,title,kind,language,licence\n");
        var files = new Part[5];
        for (int i = 0; i < files.length; i++) {
            files[i] = pdf(i + ".pdf", (1 << 20) - 300_000 * (i / 4));
            sheet.append("%d.pdf,Talk %d,slides,en,MIT\n".formatted(i, i));
        }
        assertThat(zips.problems(zip(sheet.toString(), files)))
                .singleElement()
                .asString()
                .startsWith("6:1 content-over-quota");
        var four = sheet.substring(0, sheet.indexOf("4.pdf"));
        assertThat(zips.run(zip(four, Arrays.copyOf(files, 4))).count(Outcome.CREATED))
                .isEqualTo(4);
        assertThat(zips.problems(zip(four, Arrays.copyOf(files, 4)))).isEmpty();
    }

    @Test
    void refusesArchivesThatAreNotToBeTrusted() throws Exception {
        assertThat(refusal(text("file,title\n"))).isEqualTo("not-a-zip");
        assertThat(refusal(new byte[0])).isEqualTo("not-a-zip");
        assertThat(refusal(plain())).isEqualTo("archive-without-sheet");
        assertThat(refusal(plain(TALK))).isEqualTo("archive-without-sheet");
        assertThat(refusal(plain(new Part("a.csv", text(SHEET)), new Part("b/c.csv", text("x")))))
                .isEqualTo("archive-with-many-sheets");
        assertThat(refusal(zip(SHEET, TALK, new Part("../../etc/cron.d/x", text("x")))))
                .isEqualTo("content-unsafe-names");
        assertThat(refusal(zip(SHEET, TALK, new Part("SLIDES/TALK.PDF", text("x")))))
                .isEqualTo("content-polyglot");
        assertThat(
                        refusal(
                                zip(
                                        SHEET,
                                        new Part("caf\u00E9.pdf", text("x")),
                                        new Part("cafe\u0301.pdf", text("y")))))
                .isEqualTo("archive-with-same-name");
        assertThat(refusal(zip(SHEET, TALK, new Part("white.bmp", new byte[4 << 20]))))
                .isEqualTo("content-archive-bomb");
        assertThat(refusal(zip(SHEET, new Part("slides/talk.pdf", new byte[4 << 20]))))
                .isEqualTo("content-archive-bomb");
        var many = new Part[50];
        Arrays.setAll(many, i -> new Part("part-" + i, text("x")));
        assertThat(refusal(zip(SHEET, many))).isEqualTo("content-archive-bomb");
        var whole = zip(SHEET, TALK, NOTES);
        assertThat(refusal(Arrays.copyOf(whole, whole.length - 30))).isEqualTo("content-broken");
        assertThat(refusal(Corpus.join(whole, text("more")))).isEqualTo("content-polyglot");
        var encrypted = whole.clone();
        encrypted[6] |= 1;
        assertThat(refusal(encrypted)).isEqualTo("content-dangerous");
        assertThat(refusal(new byte[(2 << 20) + 1])).isEqualTo("archive-too-large");
        assertThat(refusal(zip("file,title\n" + "x".repeat(1_000_001))))
                .isEqualTo("import-too-large");
        assertThat(refusal(zip("file,title,kind,language\n"))).isEqualTo("import-empty");
        assertThatThrownBy(() -> zips.look(zip("nothing\n1\n"))).isInstanceOf(CsvNotReadable.class);
        assertThat(world.get(MaterialArchives.class).list(10)).isEmpty();
        assertThat(library()).isEmpty();
    }

    @Test
    void leavesWhatIsRetired() {
        zips.run(zip(SHEET, TALK, NOTES));
        world.get(EditMaterial.class)
                .retire(material(MaterialKind.SLIDES).id(), Expected.ANY, TESS);
        var again = zips.run(zip(SHEET, TALK, NOTES));
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps().getFirst().changes())
                .containsExactly("It is retired, and stays so.");
        assertThat(material(MaterialKind.SLIDES).state()).isEqualTo(MaterialState.RETIRED);
        assertThat(zips.problems(zip(SHEET, pdf("slides/talk.pdf", 800), NOTES)))
                .singleElement()
                .asString()
                .startsWith("2:2 material-retired: “Graph basics” is retired.");
    }

    @Test
    void asksWhichOneIsMeantWhenTwoHaveTheName() {
        var slides = zips.run(zip(SHEET, TALK, NOTES));
        assertThat(slides.count(Outcome.CREATED)).isEqualTo(2);
        world.get(EditMaterial.class)
                .draft(material(MaterialKind.SLIDES).description(), null, TESS);
        assertThat(zips.problems(zip(SHEET, TALK, NOTES)))
                .singleElement()
                .asString()
                .startsWith("2:2 ambiguous: 2 materials of this kind and language are called");
    }

    @Test
    void tellsWhatDidNotComeAboutBecauseSomebodyWasFaster() {
        zips.run(zip(SHEET, TALK, NOTES));
        var begun = zips.start(zips.look(zip(SHEET, pdf("slides/talk.pdf", 800), NOTES)), SAM);
        world.get(EditMaterial.class)
                .retire(material(MaterialKind.SLIDES).id(), Expected.ANY, TESS);
        zips.goOn();
        var done = world.get(Imports.class).get(begun.id());
        assertThat(done.refused()).isEqualTo(1);
        assertThat(done.steps().getFirst().refusal())
                .isEqualTo("It was retired meanwhile, and stays so.");
        assertThat(material(MaterialKind.SLIDES).versions()).hasSize(1);
    }

    @Test
    void importsAnArchiveOnceHoweverOftenItIsStarted() throws Exception {
        var looked = zips.look(zip(SHEET, TALK, NOTES));
        var first = zips.start(looked, SAM);
        assertThat(zips.start(looked, SAM).id()).isEqualTo(first.id());
        zips.sweep();
        assertThat(waiting(looked.archive())).isPositive();
        zips.goOn();
        zips.sweep();
        assertThat(waiting(looked.archive())).isZero();
        assertThat(world.get(MaterialArchives.class).find(looked.archive().id())).isEmpty();
        assertThat(zips.start(looked, SAM).state()).isEqualTo(ProgrammeImport.State.DONE);
        assertThat(library()).hasSize(2);
    }

    @Test
    void letsOneImportRunAndTheOtherOneWait() {
        var sams = zips.look(zip(SHEET, TALK, NOTES));
        var tesss = zips.look(zip(SHEET, TALK, NOTES), TESS);
        zips.start(sams, SAM);
        assertThatThrownBy(() -> zips.start(tesss, TESS)).isInstanceOf(ImportRunning.class);
        zips.goOn();
        zips.start(tesss, TESS);
        zips.goOn();
        assertThat(library()).hasSize(2);
        assertThat(library()).allSatisfy(it -> assertThat(it.versions()).hasSize(1));
    }

    @Test
    void putsThePersonsNextOneInThePlaceOfTheLast() throws Exception {
        var first = zips.look(zip(SHEET, TALK, NOTES));
        var tesss = zips.look(zip(SHEET, TALK, NOTES), TESS);
        world.clock().pass(Duration.ofSeconds(1));
        var second = zips.look(zip(SHEET, TALK, NOTES));
        assertThat(waiting(first.archive())).isZero();
        assertThatThrownBy(() -> zips.start(first, SAM))
                .isInstanceOf(MaterialArchiveNotFound.class);
        zips.start(second, SAM);
        world.clock().pass(Duration.ofSeconds(1));
        zips.look(zip(SHEET, TALK, NOTES));
        zips.goOn();
        assertThat(library()).hasSize(2);
        assertThat(zips.start(tesss, TESS).steps()).hasSize(2);
    }

    @Test
    void letsGoOfWhatNobodyImports() throws Exception {
        var looked = zips.look(zip(SHEET, TALK, NOTES));
        zips.sweep();
        assertThat(waiting(looked.archive())).isPositive();
        world.clock().pass(Duration.ofHours(25));
        assertThatThrownBy(() -> zips.start(looked, SAM))
                .isInstanceOf(MaterialArchiveNotFound.class);
        zips.sweep();
        assertThat(waiting(looked.archive())).isZero();
        assertThat(world.get(MaterialArchives.class).list(10)).isEmpty();
    }

    @Test
    void isForStaffAndForOneselfOnly() {
        var looked = zips.look(zip(SHEET, TALK, NOTES));
        for (var outsider : List.of(ADA, BELA, FINN, RAVI, SOL, OMAR)) {
            assertThatThrownBy(() -> zips.look(zip(SHEET, TALK, NOTES), outsider))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> zips.start(looked, outsider)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> world.get(MaterialSample.class).zip(outsider))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> zips.start(looked, TESS))
                .isInstanceOf(MaterialArchiveNotFound.class);
        assertThat(zips.start(looked, SAM).steps()).hasSize(2);
        assertThatThrownBy(() -> zips.start(looked, TESS))
                .isInstanceOf(MaterialArchiveNotFound.class);
        assertThat(world.get(MaterialArchives.class).list(10)).hasSize(1);
    }

    @Test
    void givesASampleThatWouldBeTaken() throws Exception {
        var looked = zips.look(world.get(MaterialSample.class).zip(SAM));
        assertThat(looked.plan().problems()).isEmpty();
        assertThat(looked.plan().count(Outcome.CREATED)).isEqualTo(2);
        assertThat(looked.leftOut()).isEmpty();
    }

    @Test
    void doesNotTakeASheetAlone() {
        assertThatThrownBy(() -> new Sheets(world).preview(ImportKind.MATERIALS, SHEET))
                .isInstanceOf(MaterialArchiveRefused.class);
        assertThatThrownBy(() -> new Sheets(world).begin(ImportKind.MATERIALS, SHEET))
                .isInstanceOf(MaterialArchiveRefused.class);
    }
}
