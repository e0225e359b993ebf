package dev.embassy.materials.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.embassy.materials.MaterialsServiceTest;
import dev.embassy.materials.stock.StockItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MaterialsServiceTest
class MongoShipmentsTest extends ShipmentsKit {

    @Autowired private Shipments shipments;
    @Autowired private StockItems items;
    @Autowired private RewardsSeen seen;

    @Override
    Shipments shipments() {
        return shipments;
    }

    @Override
    StockItems items() {
        return items;
    }

    @Test
    void remembersHowFarARewardWasFollowed() {
        assertThat(seen.upTo("reward-kit")).isZero();
        seen.saw("reward-kit", 3);
        seen.saw("reward-kit", 2);
        assertThat(seen.upTo("reward-kit")).isEqualTo(3);
    }
}
