package dev.embassy.materials.library.store;

import dev.embassy.materials.library.Downloads;
import dev.embassy.materials.library.MaterialId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counters of their own, so that a download never competes with an edit. */
@Component
class MongoDownloads implements Downloads {

    private static final String COLLECTION = "material_downloads";

    private final MongoOperations mongo;

    MongoDownloads(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void count(MaterialId id, int version) {
        mongo.upsert(
                byId(id),
                new Update().inc("count", 1L).inc("versions.v" + version, 1L),
                COLLECTION);
    }

    @Override
    public void forget(MaterialId id) {
        mongo.remove(byId(id), COLLECTION);
    }

    @Override
    public Map<MaterialId, Counts> of(List<MaterialId> ids) {
        var wanted =
                Query.query(Criteria.where("_id").in(ids.stream().map(MaterialId::value).toList()));
        return mongo.find(wanted, Document.class, COLLECTION).stream()
                .collect(
                        Collectors.toMap(
                                counter -> new MaterialId(counter.getString("_id")),
                                MongoDownloads::counts));
    }

    private static Counts counts(Document counter) {
        var versions = new TreeMap<Integer, Long>();
        counter.get("versions", new Document())
                .forEach((name, count) ->
                        versions.put(
                                Integer.valueOf(name.substring(1)), ((Number) count).longValue()));
        return new Counts(counter.get("count", Number.class).longValue(), versions);
    }

    private static Query byId(MaterialId id) {
        return Query.query(Criteria.where("_id").is(id.value()));
    }
}
