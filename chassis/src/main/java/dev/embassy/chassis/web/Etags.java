package dev.embassy.chassis.web;

import dev.embassy.chassis.aggregate.Aggregate;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of their record as an ETag. */
public final class Etags {

    private Etags() {}

    public static <V> ResponseEntity<V> ok(Aggregate<?> aggregate, V view) {
        return ResponseEntity.ok().eTag(tag(aggregate)).body(view);
    }

    /** 201 with the address of what was created. */
    public static <V> ResponseEntity<V> created(Aggregate<?> aggregate, String path, V view) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(aggregate)).body(view);
    }

    private static String tag(Aggregate<?> aggregate) {
        return "\"" + aggregate.version() + "\"";
    }
}
