package dev.embassy.gateway.session;

import dev.embassy.gateway.secret.Sealer;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * Session attributes as one sealed field. The seal also makes Java deserialisation safe here: bytes
 * that this gateway did not write never reach it.
 */
final class SealedSessionConverter extends JdkMongoSessionConverter {

    private static final String CONTEXT = "session";

    SealedSessionConverter(Sealer sealer, ClassLoader classes, Duration idle) {
        var write = new SerializingConverter();
        var read = new DeserializingConverter(classes);
        super(
                attributes -> sealer.seal(write.convert(attributes), CONTEXT),
                sealed -> read.convert(sealer.open(Objects.requireNonNull(sealed), CONTEXT)),
                idle);
    }

    Document document(MongoSession session) {
        return convert(session);
    }
}
