package dev.embassy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProductTest {

    private final Product product = Product.running();

    @Test
    void answersVisitorsAndMembers() {
        product.visitor().get("/api/public/hall-of-fame").succeeded();
        var me = product.as("ada").get("/api/me").succeeded();
        assertThat(me.body()).contains("Ada Mensah");
        assertThat(product.visitor().get("/api/me").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void comesBackAfterEachPartWasKilled(Part part) {
        if (!EnumSet.copyOf(product.killable()).contains(part)) {
            return;
        }
        product.killAndRestart(part);
        var ada = product.as("ada");
        org.awaitility.Awaitility.await()
                .ignoreExceptions()
                .untilAsserted(() -> ada.get("/api/me").succeeded());
    }
}
