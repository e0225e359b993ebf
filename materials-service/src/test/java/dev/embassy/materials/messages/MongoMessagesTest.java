package dev.embassy.materials.messages;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MaterialsServiceTest
class MongoMessagesTest extends MessagesKit {

    @Autowired private ApplicationContext context;

    @Override
    <T> T get(Class<T> type) {
        return context.getBean(type);
    }
}
