package dev.embassy.gateway.health;

import java.time.Duration;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

record StorePart(MongoTemplate mongo) implements Part {

    @Override
    public String name() {
        return "store";
    }

    @Override
    public String title() {
        return "MongoDB, which keeps everything";
    }

    @Override
    public void ask(Duration patience) {
        mongo.executeCommand(new Document("ping", 1));
    }
}
