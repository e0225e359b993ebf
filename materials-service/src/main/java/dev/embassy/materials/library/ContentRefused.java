package dev.embassy.materials.library;

import dev.embassy.chassis.problem.Refusal;

/** The uploaded content is not taken. */
public final class ContentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    public ContentRefused(String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
    }

    static ContentRefused empty() {
        return new ContentRefused("content-empty", "The file is empty. Choose another one.");
    }

    static ContentRefused tooLarge(long most) {
        return new ContentRefused(
                "content-too-large",
                "A file may have at most %s. Make it smaller.".formatted(Bytes.inWords(most)));
    }

    static ContentRefused overQuota(long quota) {
        return new ContentRefused(
                "content-over-quota",
                ("The library may hold %s, and this file would go beyond. Ask an admin for more"
                                + " space.")
                        .formatted(Bytes.inWords(quota)));
    }

    static ContentRefused dangerous(String what) {
        return new ContentRefused("content-dangerous", what);
    }

    static ContentRefused mismatch(String what) {
        return new ContentRefused("content-mismatch", what);
    }

    static ContentRefused bomb(String what) {
        return new ContentRefused("content-archive-bomb", what);
    }

    static ContentRefused polyglot(String what) {
        return new ContentRefused("content-polyglot", what);
    }

    static ContentRefused broken(String what) {
        return new ContentRefused(
                "content-broken", what + " Export it again, then upload the new file.");
    }
}
