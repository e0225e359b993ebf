package dev.embassy.materials.library;

import dev.embassy.materials.MaterialsServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoDownloadsTest extends DownloadsKit {

    @Autowired private Downloads downloads;

    @Override
    Downloads downloads() {
        return downloads;
    }
}
