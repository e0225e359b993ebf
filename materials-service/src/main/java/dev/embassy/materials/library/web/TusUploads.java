package dev.embassy.materials.library.web;

import dev.embassy.chassis.actor.Actor;
import dev.embassy.chassis.problem.InvalidParameter;
import dev.embassy.materials.library.MaterialId;
import dev.embassy.materials.library.ReceiveUpload;
import dev.embassy.materials.library.Upload;
import dev.embassy.materials.library.UploadId;
import dev.embassy.materials.library.UploadNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import me.desair.tus.server.upload.UploadStorageService;
import me.desair.tus.server.upload.concatenation.UploadConcatenationService;
import org.jspecify.annotations.Nullable;

/**
 * One request's view of the uploads, in the words of the tus library: it speaks the protocol, the
 * use case decides. Nothing is locked, because whoever comes last goes on and the one before is cut
 * off; a lock would be held by a connection that died unnoticed.
 */
final class TusUploads implements UploadStorageService, UploadLockingService {

    private final ReceiveUpload receive;
    private final Actor actor;
    private final long maxFile;
    private final long keptMillis;
    private final String uri;

    /** As it was when the request came; the library asks for it with each of its checks. */
    private @Nullable Upload known;

    TusUploads(
            ReceiveUpload receive,
            Actor actor,
            @Nullable Upload known,
            String uri,
            long maxFile,
            long keptMillis) {
        this.receive = receive;
        this.actor = actor;
        this.known = known;
        this.uri = uri;
        this.maxFile = maxFile;
        this.keptMillis = keptMillis;
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(String address, @Nullable String ownerKey)
            throws IOException {
        int slash = address.lastIndexOf('/');
        return find(address.substring(slash + 1));
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(me.desair.tus.server.upload.UploadId id)
            throws IOException {
        return find(id.toString());
    }

    private @Nullable UploadInfo find(String id) throws IOException {
        try {
            return info(upload(id));
        } catch (UploadNotFound none) {
            return null;
        }
    }

    private UploadInfo info(Upload upload) throws IOException {
        var info = new UploadInfo();
        info.setId(new me.desair.tus.server.upload.UploadId(upload.id().value()));
        info.setLength(upload.length());
        info.setOffset(receive.offset(upload));
        info.setOwnerKey(actor.id());
        info.updateExpiration(keptMillis);
        return info;
    }

    @Override
    public UploadInfo create(UploadInfo wanted, @Nullable String ownerKey) throws IOException {
        if (!wanted.hasLength()) {
            throw new InvalidParameter(
                    "Upload-Length", "Say in Upload-Length how long the file is.");
        }
        var said = wanted.getMetadata();
        var upload =
                receive.begin(
                        new ReceiveUpload.Announced(
                                new MaterialId(required(said, "material")),
                                required(said, "filename"),
                                wanted.getLength(),
                                said.get("mark"),
                                said.get("note"),
                                "true".equals(said.get("publish"))),
                        actor);
        return info(upload);
    }

    private static String required(Map<String, String> said, String name) {
        var value = said.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidParameter(
                    "Upload-Metadata", "Upload-Metadata needs " + name + ", encoded as Base64.");
        }
        return value;
    }

    @Override
    public UploadInfo append(UploadInfo info, InputStream content) throws IOException {
        var upload = upload(info);
        receive.append(upload, content);
        return info(upload);
    }

    @Override
    public void removeLastNumberOfBytes(@Nullable UploadInfo info, long count) throws IOException {
        if (info != null && count > 0) {
            receive.takeBack(upload(info), count);
        }
    }

    @Override
    public void terminateUpload(UploadInfo info) throws IOException {
        receive.giveUp(upload(info));
    }

    private Upload upload(UploadInfo info) {
        return upload(info.getId().toString());
    }

    private Upload upload(String id) {
        var upload = known;
        if (upload == null || !upload.id().value().equals(id)) {
            upload = receive.get(new UploadId(id), actor);
            known = upload;
        }
        return upload;
    }

    /** Whatever is appended puts the end off; the library's own bookkeeping is not needed. */
    @Override
    public void update(UploadInfo changed) {}

    @Override
    public String getUploadUri() {
        return uri;
    }

    @Override
    public long getMaxUploadSize() {
        return maxFile;
    }

    @Override
    public void setMaxUploadSize(@Nullable Long size) {}

    @Override
    public Long getUploadExpirationPeriod() {
        return keptMillis;
    }

    @Override
    public void setUploadExpirationPeriod(@Nullable Long period) {}

    @Override
    public void setIdFactory(UploadIdFactory factory) {}

    @Override
    public void setUploadConcatenationService(UploadConcatenationService service) {}

    @Override
    public UploadConcatenationService getUploadConcatenationService() {
        throw new UnsupportedOperationException("Uploads are not put together from parts");
    }

    @Override
    public InputStream getUploadedBytes(String address, @Nullable String ownerKey)
            throws UploadNotFoundException {
        throw new UploadNotFoundException("What was uploaded is downloaded from its material");
    }

    @Override
    public InputStream getUploadedBytes(me.desair.tus.server.upload.UploadId id)
            throws UploadNotFoundException {
        throw new UploadNotFoundException("What was uploaded is downloaded from its material");
    }

    @Override
    public void copyUploadTo(UploadInfo info, OutputStream out) throws UploadNotFoundException {
        throw new UploadNotFoundException("What was uploaded is downloaded from its material");
    }

    @Override
    public void cleanupExpiredUploads(UploadLockingService locks) {}

    @Override
    public UploadLock lockUploadByUri(String address) {
        return new UploadLock() {
            @Override
            public String getUploadUri() {
                return address;
            }

            @Override
            public void release() {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void cleanupStaleLocks() {}

    @Override
    public boolean isLocked(me.desair.tus.server.upload.UploadId id) {
        return false;
    }
}
