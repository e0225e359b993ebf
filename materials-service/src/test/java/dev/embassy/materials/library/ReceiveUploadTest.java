package dev.embassy.materials.library;

import static dev.embassy.materials.world.World.ADA;
import static dev.embassy.materials.world.World.SAM;
import static dev.embassy.materials.world.World.TESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.embassy.chassis.problem.NotAllowed;
import dev.embassy.materials.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiveUploadTest {

    private final World world = new World();
    private final ReceiveUpload receive = world.get(ReceiveUpload.class);
    private final Materials materials = world.get(Materials.class);

    @AfterEach
    void close() {
        world.close();
    }

    private MaterialId material() {
        return world.get(EditMaterial.class)
                .draft(
                        new MaterialDescription(
                                "Graphs",
                                MaterialKind.SLIDES,
                                "en",
                                null,
                                "CC0-1.0",
                                List.of(),
                                null),
                        null,
                        SAM)
                .id();
    }

    private Upload begun(MaterialId material, long length, boolean publish) {
        return receive.begin(
                new ReceiveUpload.Announced(
                        material, "../talk.pdf", length, "mark", "First", publish),
                SAM);
    }

    private static InputStream part(byte[] bytes, int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(bytes, from, to));
    }

    @Test
    void makesAVersionOfWhatCameInPieces() throws Exception {
        var material = material();
        var content = Corpus.pdf(200_000);
        var upload = begun(material, content.length, true);
        receive.append(upload, part(content, 0, 70_000));
        assertThat(receive.offset(upload)).isEqualTo(70_000);
        receive.finish(upload.id(), SAM);
        assertThat(materials.get(material).versions()).isEmpty();
        receive.append(upload, part(content, 70_000, 200_000));
        receive.finish(upload.id(), SAM);
        receive.finish(upload.id(), SAM);
        var made = materials.get(material);
        assertThat(made.versions()).hasSize(1);
        assertThat(made.state()).isEqualTo(MaterialState.PUBLISHED);
        assertThat(made.version(1).fileName()).isEqualTo("talk.pdf");
        assertThat(made.version(1).note()).isEqualTo("First");
        assertThat(made.bytes()).isEqualTo(200_000);
        var kept = world.get(MaterialContents.class).get(made.version(1).sha256());
        assertThat(kept.open(0).readAllBytes()).isEqualTo(content);
        assertThat(receive.unfinished(SAM)).isEmpty();
        assertThat(receive.offset(receive.get(upload.id(), SAM))).isEqualTo(200_000);
    }

    @Test
    void goesOnAfterALostConnection() throws Exception {
        var material = material();
        var content = Corpus.pdf(100_000);
        var upload = begun(material, content.length, false);
        var broken =
                new SequenceInputStream(
                        part(content, 0, 40_000),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the connection is gone");
                            }
                        });
        assertThatThrownBy(() -> receive.append(upload, broken)).isInstanceOf(IOException.class);
        assertThat(receive.offset(upload)).isEqualTo(40_000);
        assertThat(receive.unfinished(SAM)).extracting(Upload::id).containsExactly(upload.id());
        receive.append(upload, part(content, 40_000, 100_000));
        receive.finish(upload.id(), SAM);
        assertThat(materials.get(material).versions()).hasSize(1);
        assertThat(materials.get(material).published()).isNull();
    }

    @Test
    void findsTheUnfinishedOneAmongManyThatAreWhole() throws Exception {
        var content = Corpus.pdf(2_000);
        var broken = begun(material(), content.length, false);
        for (int i = 0; i < 60; i++) {
            var whole = begun(material(), content.length, false);
            receive.append(whole, part(content, 0, content.length));
            receive.finish(whole.id(), SAM);
        }
        assertThat(receive.unfinished(SAM)).extracting(Upload::id).containsExactly(broken.id());
        assertThat(receive.unfinished(TESS)).isEmpty();
    }

    @Test
    void cutsOffWhoWasSendingBefore() throws Exception {
        var content = Corpus.pdf(100_000);
        var upload = begun(material(), content.length, false);
        var waits = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var stuck =
                new SequenceInputStream(
                        part(content, 0, 10_000),
                        new InputStream() {
                            private int sent;

                            @Override
                            public int read() throws IOException {
                                if (sent++ == 0) {
                                    waits.countDown();
                                    try {
                                        goesOn.await();
                                    } catch (InterruptedException e) {
                                        throw new IOException(e);
                                    }
                                }
                                return 'x';
                            }
                        });
        var failure = new Throwable[1];
        var first =
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                receive.append(upload, stuck);
                            } catch (IOException | RuntimeException e) {
                                failure[0] = e;
                            }
                        });
        waits.await();
        receive.append(upload, part(content, 10_000, 100_000));
        goesOn.countDown();
        first.join();
        assertThat(failure[0]).isInstanceOf(IOException.class);
        receive.finish(upload.id(), SAM);
        assertThat(receive.get(upload.id(), SAM).version()).isEqualTo(1);
    }

    @Test
    void remembersWhyItRefused() throws Exception {
        var upload = begun(material(), 1_000, false);
        var page = Corpus.text("<!DOCTYPE html><html><body>hi</body></html>");
        assertThatThrownBy(() -> receive.append(upload, new ByteArrayInputStream(page)))
                .isInstanceOf(ContentRefused.class);
        var refused = receive.get(upload.id(), SAM);
        assertThat(refused.refusal()).isNotNull();
        assertThatThrownBy(() -> receive.append(refused, new ByteArrayInputStream(page)))
                .isInstanceOf(ContentRefused.class);
        assertThat(receive.unfinished(SAM)).isEmpty();
        assertThat(receive.offset(refused)).isZero();
    }

    @Test
    void takesBackWhatCameWrong() throws Exception {
        var material = material();
        var content = Corpus.pdf(50_000);
        var upload = begun(material, content.length, false);
        receive.append(upload, part(content, 0, 30_000));
        receive.append(upload, new ByteArrayInputStream(new byte[20_000]));
        receive.takeBack(upload, 20_000);
        assertThat(receive.offset(upload)).isEqualTo(30_000);
        receive.append(upload, part(content, 30_000, 50_000));
        receive.finish(upload.id(), SAM);
        var kept =
                world.get(MaterialContents.class).get(materials.get(material).version(1).sha256());
        assertThat(kept.open(0).readAllBytes()).isEqualTo(content);
    }

    @Test
    void refusesWhatIsTooLargeEmptyOrOverQuotaBeforeItIsSent() throws Exception {
        var material = material();
        assertThatThrownBy(() -> begun(material, 2 << 20, false))
                .hasMessageContaining("content-too-large");
        assertThatThrownBy(() -> begun(material, 0, false)).hasMessageContaining("content-empty");
        for (int i = 0; i < 4; i++) {
            begun(material, 1 << 20, false);
        }
        assertThatThrownBy(() -> begun(material, 1, false))
                .hasMessageContaining("content-over-quota");
    }

    @Test
    void isForStaffAndForOneselfOnly() throws Exception {
        var upload = begun(material(), 1_000, false);
        assertThatThrownBy(() -> receive.get(upload.id(), TESS)).isInstanceOf(UploadNotFound.class);
        assertThatThrownBy(() -> receive.get(upload.id(), ADA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> receive.unfinished(ADA)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        receive.begin(
                                new ReceiveUpload.Announced(
                                        upload.material(), "x.pdf", 1, null, null, false),
                                ADA))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void letsGoOfWhatNobodyGoesOnWith() throws Exception {
        var upload = begun(material(), 1_000, false);
        receive.append(upload, part(Corpus.pdf(1_000), 0, 600));
        receive.sweep();
        assertThat(receive.offset(upload)).isEqualTo(600);
        world.clock().pass(Duration.ofDays(2));
        assertThatThrownBy(() -> receive.get(upload.id(), SAM)).isInstanceOf(UploadNotFound.class);
        receive.sweep();
        assertThat(world.get(Uploads.class).find(upload.id())).isEmpty();
        assertThat(world.get(MaterialContents.class).begin(upload.id().value()).size()).isZero();
    }
}
