package dev.embassy.materials.imports;

import static dev.embassy.materials.imports.ImportKind.KIT_TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.imports.ImportStep.Outcome;
import dev.embassy.materials.kits.KitSize;
import dev.embassy.materials.kits.KitTemplate;
import dev.embassy.materials.kits.KitTemplates;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KitTemplateImportTest {

    private static final String SHEET =
            """
            kit,size,item,quantity,description,valueLimit,handlingDays,active
            Medium kit,M,T-shirt,10,For up to 50 people,400,5,yes
            Medium kit,m,stickers,100,,,,
            Digital kit,S,,,,,,no
            """;

    private final World world = new World();
    private final Sheets sheets = new Sheets(world);
    private final StockItem shirts = new Stage(world).shirts(0);
    private final StockItem stickers = new Stage(world).stickers(0);

    @AfterEach
    void close() {
        world.close();
    }

    private KitTemplate kit(String name) {
        return world.get(KitTemplates.class).list().stream()
                .filter(it -> it.contents().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String problem(String sheet) {
        return sheets.problem(KIT_TEMPLATES, sheet);
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        var plan = sheets.preview(KIT_TEMPLATES, SHEET);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(plan.steps().getFirst().changes())
                .containsExactly(
                        "Size M",
                        "10 × T-shirt, 100 × Stickers",
                        "Description: For up to 50 people",
                        "Value limit: 400.00 EUR",
                        "Handling: 5 days");
        assertThat(plan.steps().getLast().changes())
                .containsExactly("Size S", "Nothing physical", "Cannot be ordered");
        assertThat(world.get(KitTemplates.class).list()).isEmpty();
    }

    @Test
    void takesKitsWithTheirLines() {
        var done = sheets.run(KIT_TEMPLATES, SHEET);
        var kit = kit("Medium kit");
        assertThat(kit.id().value()).isEqualTo(done.steps().getFirst().recordId());
        assertThat(kit.contents())
                .isEqualTo(
                        new KitTemplate.Contents(
                                "Medium kit",
                                KitSize.M,
                                "For up to 50 people",
                                List.of(),
                                List.of(
                                        new KitTemplate.Line(shirts.id(), 10),
                                        new KitTemplate.Line(stickers.id(), 100)),
                                40_000L,
                                5,
                                true));
        assertThat(kit("Digital kit").contents().active()).isFalse();
        assertThat(world.outbox().actions()).contains("materials.kit-template-added");
    }

    @Test
    void changesNothingTheSecondTime() {
        sheets.run(KIT_TEMPLATES, SHEET);
        var events = world.outbox().all().size();
        var again = sheets.run(KIT_TEMPLATES, SHEET);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(2);
        assertThat(again.steps()).allSatisfy(step -> assertThat(step.changes()).isEmpty());
        assertThat(world.outbox().all()).hasSize(events + 2);
    }

    @Test
    void changesTheLinesAndKeepsWhatIsLeftEmpty() {
        sheets.run(KIT_TEMPLATES, SHEET);
        var done = sheets.run(KIT_TEMPLATES, "kit,size,item,quantity\nmedium KIT,M,T-shirt,12\n");
        assertThat(done.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(done.steps().getFirst().changes()).containsExactly("12 × T-shirt");
        var contents = kit("Medium kit").contents();
        assertThat(contents.lines()).containsExactly(new KitTemplate.Line(shirts.id(), 12));
        assertThat(contents.description()).isEqualTo("For up to 50 people");
        assertThat(contents.valueLimit()).isEqualTo(40_000L);
    }

    @Test
    void pointsToWhatIsWrong() {
        assertThat(problem("kit,size,item,quantity\nKit,M,Mugs,1\n"))
                .startsWith("2:3 unknown-item: There is no stock item called “Mugs”. Import");
        assertThat(problem("kit,size,item,quantity\nKit,XL,T-shirt,1\n"))
                .startsWith("2:2 unknown-value: size is “XL”; it may be S, M, L.");
        assertThat(problem("kit,size,item,quantity\nKit,M,T-shirt,\n"))
                .startsWith("2:4 required: Say how many of “T-shirt”");
        assertThat(problem("kit,size,item,quantity\nKit,M,,4\n")).startsWith("2:3 required");
        assertThat(problem("kit,size,item,quantity\nKit,M,T-shirt,1\nKit,M,t-shirt,2\n"))
                .startsWith("3:3 named-twice: Line 2 has the same item");
        assertThat(problem("kit,size,item,quantity\nKit,M,T-shirt,1\nKit,L,Stickers,2\n"))
                .startsWith("3:2 says-otherwise: size differs from line 2.");
        assertThat(problem("kit,size,active\nKit,M,perhaps\n"))
                .startsWith("2:3 unknown-value: active is “perhaps”; it may be yes, no.");
    }
}
