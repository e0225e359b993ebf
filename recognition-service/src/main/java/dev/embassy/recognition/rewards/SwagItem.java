package dev.embassy.recognition.rewards;

import java.util.Set;

/**
 * What materials-service last told of a stock item.
 *
 * @param retired its variants of which nothing new is stocked
 */
public record SwagItem(String itemId, Set<String> retired) {

    public SwagItem {
        retired = Set.copyOf(retired);
    }
}
