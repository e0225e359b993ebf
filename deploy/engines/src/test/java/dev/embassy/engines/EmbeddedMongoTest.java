package dev.embassy.engines;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir Path folder;

    @Test
    void answersHelloAsAWritablePrimary() {
        try (var mongo = EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.uri())) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));

            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void keepsWhatWasWrittenOverARestart() {
        try (var mongo = EmbeddedMongo.onFiles(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            things(client).createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            things(client).insertOne(new Document("_id", "1").append("name", "ring"));
        }
        try (var mongo = EmbeddedMongo.onFiles(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            assertThat(things(client).find(Filters.eq("name", "ring")).first()).isNotNull();
            assertThatThrownBy(() ->
                            things(client)
                                    .insertOne(new Document("_id", "2").append("name", "ring")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void keepsEveryAnsweredWriteWhenItsProcessIsKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            int answered = writeUntilKilled(400);

            try (var mongo = EmbeddedMongo.onFiles(folder, 0);
                    var client = MongoClients.create(mongo.uri())) {
                List<String> kept = new ArrayList<>();
                things(client).find().map(d -> d.getString("_id")).into(kept);
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < answered; i++) {
                    expected.add("w" + i);
                }
                assertThat(kept).containsAll(expected);
                Document counter = things(client).find(Filters.eq("_id", "counter")).first();
                assertThat(requireNonNull(counter).getInteger("value"))
                        .isGreaterThanOrEqualTo(answered);
                things(client).deleteMany(new Document());
            }
        }
    }

    @Test
    void givesEachOfManyCallersItsOwnNumber() throws Exception {
        try (var mongo = EmbeddedMongo.onFiles(folder, 0);
                var client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = things(client);
            things.insertOne(new Document("_id", "counter").append("value", 0));
            Callable<List<Integer>> counting =
                    () -> {
                        List<Integer> seen = new ArrayList<>();
                        for (int i = 0; i < 50; i++) {
                            Document after =
                                    things.findOneAndUpdate(
                                            Filters.eq("_id", "counter"),
                                            Updates.inc("value", 1),
                                            new FindOneAndUpdateOptions()
                                                    .returnDocument(ReturnDocument.AFTER));
                            seen.add(requireNonNull(after).getInteger("value"));
                        }
                        return seen;
                    };
            Set<Integer> all = new TreeSet<>();
            try (var threads = Executors.newFixedThreadPool(16)) {
                for (Future<List<Integer>> seen :
                        threads.invokeAll(Collections.nCopies(16, counting))) {
                    all.addAll(seen.get());
                }
            }

            assertThat(all).hasSize(16 * 50);
        }
    }

    private int writeUntilKilled(int writes) throws IOException, InterruptedException {
        Process server =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Server.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = server.inputReader();
                var client = MongoClients.create(said.readLine())) {
            MongoCollection<Document> things = things(client);
            things.insertOne(new Document("_id", "counter").append("value", 0));
            for (int i = 0; i < writes; i++) {
                things.insertOne(new Document("_id", "w" + i).append("text", "x".repeat(i)));
                things.updateOne(Filters.eq("_id", "counter"), Updates.inc("value", 1));
            }
            return writes;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("embassy_engines").getCollection("things");
    }

    /** A store in a process of its own, so that it can be killed. */
    static final class Server {
        public static void main(String[] args) throws InterruptedException {
            var mongo = EmbeddedMongo.onFiles(Path.of(args[0]), 0);
            System.out.println(mongo.uri());
            Thread.currentThread().join();
        }
    }
}
