package dev.embassy.materials.library;

import java.util.Set;

/** What a material is for, and thereby which contents it may have. */
public enum MaterialKind {
    SLIDES(Types.DOCUMENTS),
    HANDOUT(Types.DOCUMENTS),
    LOGO(Types.PICTURES),
    STICKER(Types.PICTURES),
    POSTER(Types.PICTURES),
    VIDEO(Types.FILMS),
    SPEAKER_NOTES(Types.TEXTS);

    private final Set<String> mediaTypes;

    MaterialKind(Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    public boolean mayContain(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /** Whether visitors of a meetup may be handed it; notes are for whoever speaks. */
    boolean isForVisitors() {
        return this != SPEAKER_NOTES;
    }

    /** For a person to read. */
    public String wanted() {
        return switch (this) {
            case SLIDES, HANDOUT -> "PDF, PowerPoint, Word or OpenDocument";
            case LOGO, STICKER, POSTER -> "PNG, JPEG, WebP, SVG or PDF";
            case VIDEO -> "MP4, WebM, QuickTime or Matroska";
            case SPEAKER_NOTES -> "PDF, Word, OpenDocument, Markdown or plain text";
        };
    }

    private static final class Types {
        private static final Set<String> DOCUMENTS =
                Set.of(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.oasis.opendocument.presentation",
                        "application/vnd.oasis.opendocument.text");
        private static final Set<String> PICTURES =
                Set.of("image/png", "image/jpeg", "image/webp", "image/svg+xml", "application/pdf");
        private static final Set<String> FILMS =
                Set.of("video/mp4", "video/webm", "video/quicktime", "video/x-matroska");
        private static final Set<String> TEXTS =
                Set.of(
                        "application/pdf",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.oasis.opendocument.text",
                        "text/plain",
                        "text/x-web-markdown",
                        "text/markdown");
    }
}
