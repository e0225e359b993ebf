package dev.embassy.materials.library;

import static dev.embassy.materials.library.Corpus.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.materials.library.Corpus.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipReaderTest {

    private static final ZipReader.Limits LIMITS = new ZipReader.Limits(10, 16L << 20, 100);

    private static Map<String, String> read(byte[] zip) throws IOException {
        var found = new LinkedHashMap<String, String>();
        new ZipReader(LIMITS)
                .read(
                        new ByteArrayInputStream(zip),
                        (name, content) ->
                                found.put(
                                        name,
                                        new String(
                                                content.readAllBytes(), StandardCharsets.UTF_8)));
        return found;
    }

    private static String refusal(byte[] zip) {
        try {
            read(zip);
            return "none";
        } catch (ContentRefused refused) {
            return refused.code();
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Not packed, so that each byte of the content stands in the archive as it is. */
    private static byte[] stored(String name, String content, Charset names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, names)) {
            var entry = new ZipEntry(name);
            var crc = new CRC32();
            crc.update(text(content));
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text(content).length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(text(content));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] zip, int at, int value) {
        var changed = zip.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static int indexOf(byte[] zip, String what) {
        var wanted = text(what);
        for (int i = 0; i < zip.length; i++) {
            if (Arrays.equals(
                    zip, i, Math.min(zip.length, i + wanted.length), wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError(what);
    }

    @Test
    void handsOverThePartsInTheirOrder() throws Exception {
        var packed =
                Corpus.zip(
                        new Part("a/", new byte[0]),
                        new Part("a/one.txt", text("1")),
                        new Part("two.txt", text("2".repeat(100_000))));
        assertThat(read(packed).keySet()).containsExactly("a/", "a/one.txt", "two.txt");
        assertThat(read(packed)).containsEntry("two.txt", "2".repeat(100_000));
        assertThat(read(stored("three.txt", "33", StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("three.txt", "33"));
        assertThat(read(Corpus.zip())).isEmpty();
    }

    @Test
    void readsNamesThatOlderProgramsWrote() throws Exception {
        assertThat(read(stored("Übersicht.txt", "x", Charset.forName("IBM437"))))
                .containsKey("Übersicht.txt");
        assertThat(read(stored("ステッカー.txt", "x", StandardCharsets.UTF_8))).containsKey("ステッカー.txt");
    }

    @Test
    void passesOverWhatNobodyReads() throws Exception {
        var zip = Corpus.zip(new Part("a", text("x".repeat(50_000))), new Part("b", text("y")));
        var names = new StringBuilder();
        new ZipReader(LIMITS)
                .read(new ByteArrayInputStream(zip), (name, content) -> names.append(name));
        assertThat(names).hasToString("ab");
    }

    @Test
    void refusesWhatIsNotAsItsChecksumSays() throws Exception {
        var whole = stored("a.txt", "right", StandardCharsets.UTF_8);
        assertThat(refusal(whole)).isEqualTo("none");
        assertThat(refusal(with(whole, indexOf(whole, "right"), 'l'))).isEqualTo("content-broken");
        var packed = Corpus.zip(new Part("a.txt", text("right right right right right")));
        int deflated = indexOf(packed, "a.txt") + "a.txt".length();
        assertThat(refusal(with(packed, deflated + 2, packed[deflated + 2] ^ 1)))
                .isEqualTo("content-broken");
    }

    @Test
    void refusesWhatIsEncrypted() throws Exception {
        var whole = stored("a.txt", "secret", StandardCharsets.UTF_8);
        assertThat(refusal(with(whole, 6, 1))).isEqualTo("content-dangerous");
    }

    @Test
    void refusesNamesThatLeadOutOrComeTwice() throws Exception {
        for (var name : List.of("../a", "a/../../b", "/a", "c:a", "a\\b", "./a", "a\nb")) {
            assertThat(refusal(Corpus.zip(new Part(name, text("x")))))
                    .as(name)
                    .isEqualTo("content-unsafe-names");
        }
        var twice = Corpus.zip(new Part("a.txt", text("x")), new Part("A.TXT", text("y")));
        assertThat(refusal(twice)).isEqualTo("content-polyglot");
    }

    @Test
    void refusesMountains() throws Exception {
        assertThat(refusal(Corpus.zip(new Part("white.bmp", new byte[4 << 20]))))
                .isEqualTo("content-archive-bomb");
        var parts = new Part[11];
        Arrays.setAll(parts, i -> new Part("part-" + i, text("x")));
        assertThat(refusal(Corpus.zip(parts))).isEqualTo("content-archive-bomb");
        assertThat(refusal(Corpus.zip(Arrays.copyOf(parts, 10)))).isEqualTo("none");
        var halves = new Part[9];
        Arrays.setAll(halves, i -> new Part("half-" + i, new byte[2 << 20]));
        assertThat(refusal(Corpus.zip(halves))).isEqualTo("content-archive-bomb");
        assertThat(refusal(Corpus.zip(Arrays.copyOf(halves, 7)))).isEqualTo("none");
    }

    @Test
    void refusesWhatBreaksOffOrGoesOn() throws Exception {
        var whole = Corpus.zip(new Part("a.txt", text("x")));
        for (int length = 0; length < whole.length; length++) {
            assertThat(refusal(Arrays.copyOf(whole, length))).isEqualTo("content-broken");
        }
        assertThat(refusal(Corpus.join(whole, text("more")))).isEqualTo("content-polyglot");
    }

    @Test
    void doesNotLetWhoeverReadsPassOverAFault() throws Exception {
        var bomb = Corpus.zip(new Part("white.bmp", new byte[4 << 20]), new Part("b", text("y")));
        assertThatThrownBy(() ->
                        new ZipReader(LIMITS)
                                .read(
                                        new ByteArrayInputStream(bomb),
                                        (name, content) -> {
                                            try {
                                                content.readAllBytes();
                                            } catch (ContentRefused passedOver) {
                                                assertThat(passedOver.code())
                                                        .isEqualTo("content-archive-bomb");
                                            }
                                        }))
                .isInstanceOf(ContentRefused.class);
    }
}
