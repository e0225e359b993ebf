package dev.embassy.chassis.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.embassy.chassis.problem.InvalidParameter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** The place after one item of a sorted list, opaque to callers. */
record Cursor(@Nullable Object value, String id) {

    static Cursor parse(String text) {
        try {
            var document = Document.parse(new String(Base64.getUrlDecoder().decode(text), UTF_8));
            var id = document.getString("i");
            if (id == null) {
                throw new IllegalArgumentException("A cursor names an item");
            }
            return new Cursor(document.get("v"), id);
        } catch (IllegalArgumentException | JsonParseException | ClassCastException e) {
            throw new InvalidParameter(
                    "after", "This is not a cursor of this list. Begin again without it.");
        }
    }

    String text() {
        var json = new Document("v", value).append("i", id).toJson();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    /** What comes after this place, in a list sorted like that. */
    Criteria after(Sorting sorting) {
        var field = Criteria.where(sorting.field());
        var id = Criteria.where("_id");
        var laterId = sorting.descending() ? id.lt(this.id) : id.gt(this.id);
        if (sorting.field().equals("_id")) {
            return laterId;
        }
        List<Criteria> either = new ArrayList<>();
        if (value == null) {
            // Null sorts first: after it come, ascending, all others.
            if (!sorting.descending()) {
                either.add(Criteria.where(sorting.field()).ne(null));
            }
        } else {
            either.add(
                    sorting.descending()
                            ? new Criteria()
                                    .orOperator(
                                            Criteria.where(sorting.field()).lt(value),
                                            Criteria.where(sorting.field()).is(null))
                            : Criteria.where(sorting.field()).gt(value));
        }
        either.add(new Criteria().andOperator(field.is(value), laterId));
        return new Criteria().orOperator(either);
    }
}
