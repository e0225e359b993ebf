package dev.embassy.chassis.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.chassis.aggregate.Page;
import dev.embassy.chassis.aggregate.PageRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private record Item(String name, int quantity) {}

    private static final CsvTable<Item> TABLE =
            CsvTable.<Item>of().column("name", Item::name).column("quantity", Item::quantity);

    @Test
    void writesTheNamesAndOneLineForEachItem() throws IOException {
        assertThat(written(new Item("T-shirt, black", 12), new Item("A \"big\" poster", -3)))
                .isEqualTo(
                        "\uFEFFname,quantity\r\n\"T-shirt, black\",12\r\n\"A \"\"big\"\" poster\",-3\r\n");
    }

    @Test
    void writesTheNamesOfAnEmptyList() throws IOException {
        assertThat(written()).isEqualTo("\uFEFFname,quantity\r\n");
    }

    @Test
    void readsOnUntilTheLastPage() throws IOException {
        List<PageRequest> asked = new ArrayList<>();
        var out = new ByteArrayOutputStream();
        TABLE.write(
                new Page<>(List.of(new Item("one", 1)), "cursor"),
                page -> {
                    asked.add(page);
                    return new Page<>(List.of(new Item("two", 2)), null);
                },
                out);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("one,1\r\ntwo,2\r\n");
        assertThat(asked).containsExactly(new PageRequest(200, "cursor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 170 1234567",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "＝1+1",
                "=HYPERLINK(\"https://evil.example\")"
            })
    void makesNoTextAFormula(String text) throws IOException {
        var cell = written(new Item(text, 1)).split("\r\n", 2)[1];
        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "'=1+1",
                "''+1",
                "'quoted'",
                "'",
                "Ελλάδα",
                "名前",
                "two\nlines",
                "a;b"
            })
    void isReadBackAsItWas(String text) throws IOException {
        var sheet = new CsvSheet(List.of("name", "quantity"), List.of(), 10);
        var rows =
                sheet.read(
                        new ByteArrayInputStream(
                                written(new Item(text, 5)).getBytes(StandardCharsets.UTF_8)));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().required("name", 100)).isEqualTo(text);
        assertThat(rows.getFirst().integer("quantity", 0, 10)).isEqualTo(5);
    }

    private static String written(Item... items) throws IOException {
        var out = new ByteArrayOutputStream();
        TABLE.write(
                new Page<>(List.of(items), null),
                page -> {
                    throw new AssertionError("There is no further page");
                },
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
