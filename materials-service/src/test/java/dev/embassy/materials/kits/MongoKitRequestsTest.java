package dev.embassy.materials.kits;

import static dev.embassy.materials.world.World.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.embassy.chassis.aggregate.PageRequest;
import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.search.OlderRecords;
import dev.embassy.materials.world.Stage;
import dev.embassy.materials.world.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@MaterialsServiceTest
class MongoKitRequestsTest extends KitRequestsKit {

    private static final String COLLECTION = "kit_requests";

    @Autowired private KitRequests requests;
    @Autowired private List<OlderRecords> olderRecords;
    @Autowired private MongoOperations mongo;

    @Override
    KitRequests requests() {
        return requests;
    }

    /** As a release stored it that searched for texts anywhere. */
    private void olden(List<KitRequest> stored) {
        mongo.updateMulti(
                Query.query(where("_id").in(stored.stream().map(it -> it.id().value()).toList())),
                new Update().unset("state.words"),
                COLLECTION);
    }

    private Void complete() {
        for (int some = 1; some > 0; ) {
            some = olderRecords.stream().mapToInt(it -> it.complete(200)).sum();
        }
        return null;
    }

    private List<KitRequest> found(String requesterId, String text) {
        var filter = new KitRequests.Filter(Set.of(), true, requesterId, text, null, null);
        return requests.page(filter, NEWEST, PageRequest.first(200)).items();
    }

    /** Without the outbox, which is emptied at any time. */
    private Map<String, @Nullable Object> document(KitRequest request) {
        var document = mongo.findById(request.id().value(), Document.class, COLLECTION);
        var kept = new HashMap<String, @Nullable Object>(Objects.requireNonNull(document));
        kept.keySet().retainAll(Set.of("_id", "version", "sequence", "state", "timeline"));
        return kept;
    }

    @Test
    void findsWhatAnOlderReleaseHasStored() {
        var ada = somebodyNew();
        var request = submitted(Stage.meetup(40, ada), ada);
        var before = document(request);
        olden(List.of(request));

        complete();

        assertThat(found(ada.id(), "graph")).extracting(KitRequest::id).contains(request.id());
        assertThat(document(request)).isEqualTo(before);
    }

    /** The writer begins with what is completed last, so that it changes what has been read. */
    @Test
    void findsUnderItsNewTitleWhatIsChangedWhileOlderOnesAreCompleted() throws Exception {
        var ada = somebodyNew();
        var meetups = Stream.generate(() -> Stage.meetup(40, ada)).limit(150).toList();
        var all = meetups.stream().map(meetup -> submitted(meetup, ada)).toList();
        olden(all);
        Callable<Void> writing =
                () -> {
                    for (int i = all.size() - 1; i >= 0; i--) {
                        var request = all.get(i);
                        var told = Stage.called("Zebra Night", meetups.get(i));
                        request.meetupTold(told, request.orderBy(), SAM.person(), TestClock.START);
                        requests.store(request, List.of());
                    }
                    return null;
                };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var written = threads.submit(writing);
            var once = threads.submit(this::complete);
            var twice = threads.submit(this::complete);
            written.get();
            once.get();
            twice.get();
        }

        assertThat(found(ada.id(), "zebra")).hasSize(150);
        assertThat(found(ada.id(), "graph")).isEmpty();
    }
}
