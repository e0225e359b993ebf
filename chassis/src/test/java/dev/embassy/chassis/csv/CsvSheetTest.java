package dev.embassy.chassis.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private enum Kind {
        T_SHIRT,
        POSTER
    }

    private static final CsvSheet SHEET =
            new CsvSheet(List.of("name", "quantity"), List.of("kind"), 3);

    @Test
    void findsColumnsInAnyOrderAndCase() throws IOException {
        var row = read("Quantity,NAME\n5,Mug\n").getFirst();
        assertThat(row.required("name", 10)).isEqualTo("Mug");
        assertThat(row.integer("quantity", 1, 10)).isEqualTo(5);
        assertThat(row.optional("kind", 10)).isNull();
        assertThat(row.isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;quantity\nA, B;5", "name\tquantity\nA, B\t5"})
    void takesWhatOtherCountriesPutBetweenCells(String text) throws IOException {
        assertThat(read(text).getFirst().required("name", 10)).isEqualTo("A, B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesAsAnEditorDoes(String end) throws IOException {
        var text = String.join(end, "name,quantity", "A,1", "", "\"two" + end + "lines\",2", "C,3");
        assertThat(read(text)).extracting(CsvRow::line).containsExactly(2L, 4L, 6L);
    }

    @Test
    void notesAllThatIsWrongWithItsPlace() throws IOException {
        var row = read("name,quantity,kind\n,many,hat\n").getFirst();
        row.required("name", 10);
        row.integer("quantity", 1, 10);
        row.oneOf("kind", Kind.class);
        row.refuse("name", "unknown", "Nobody knows it.");
        assertThat(row.problems())
                .extracting(CsvProblem::line, CsvProblem::column, CsvProblem::code)
                .containsExactly(
                        tuple(2L, 1, "required"),
                        tuple(2L, 2, "not-a-number"),
                        tuple(2L, 3, "unknown-value"),
                        tuple(2L, 1, "unknown"));
        assertThat(row.isSound()).isFalse();
    }

    @Test
    void readsConstantsAsPeopleWriteThem() throws IOException {
        var row = read("name,quantity,kind\nA,1,t-shirt\n").getFirst();
        assertThat(row.oneOf("kind", Kind.class)).isEqualTo(Kind.T_SHIRT);
    }

    @Test
    void refusesNumbersOutsideTheRange() throws IOException {
        var row = read("name,quantity\nA,11\n").getFirst();
        row.integer("quantity", 1, 10);
        assertThat(row.problems()).extracting(CsvProblem::code).containsExactly("out-of-range");
    }

    @Test
    void refusesTextThatIsTooLong() throws IOException {
        var row = read("name,quantity\nABCD,1\n").getFirst();
        assertThat(row.required("name", 3)).isEmpty();
        assertThat(row.problems()).extracting(CsvProblem::code).containsExactly("too-long");
    }

    @Test
    void notesCellsThatBelongToNoColumn() throws IOException {
        var row = read("name,quantity\nA,1,2\n").getFirst();
        assertThat(row.problems())
                .containsExactly(
                        new CsvProblem(
                                2, 0, "", "too-many-cells", row.problems().getFirst().message()));
    }

    @Test
    void saysWhichColumnsThereAreWhenOneIsUnknown() {
        assertThatExceptionOfType(CsvNotReadable.class)
                .isThrownBy(() -> read("name,colour,quantity\n"))
                .satisfies(refusal ->
                        assertThat(refusal.detail())
                                .contains("colour", "name", "quantity", "kind"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\nA\n",
                "name,name,quantity\n",
                "name,quantity\n\"A,1\n",
                "name,quantity\nA,1\nB,2\nC,3\nD,4\n"
            })
    void refusesWhatIsNoSuchSheet(String text) {
        assertThatExceptionOfType(CsvNotReadable.class).isThrownBy(() -> read(text));
    }

    @Test
    void refusesOtherEncodings() {
        var bytes = "name,quantity\nMüller,1\n".getBytes(Charset.forName("windows-1252"));
        assertThatExceptionOfType(CsvNotReadable.class)
                .isThrownBy(() -> SHEET.read(new ByteArrayInputStream(bytes)))
                .satisfies(refusal -> assertThat(refusal.detail()).contains("UTF-8"));
    }

    /** Whatever the bytes are, the answer is rows or a refusal. */
    @FuzzTest(maxDuration = "1m")
    void neverFailsOtherwise(byte[] bytes) throws IOException {
        try {
            for (var row : SHEET.read(new ByteArrayInputStream(bytes))) {
                row.required("name", 10);
                row.integer("quantity", 0, 10);
                row.oneOf("kind", Kind.class);
                assertThat(row.line()).isGreaterThan(1);
            }
        } catch (CsvNotReadable refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    private static List<CsvRow> read(String text) throws IOException {
        return SHEET.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
