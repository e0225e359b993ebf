package dev.embassy.materials.kits;

import dev.embassy.materials.stock.StockLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a requester fills in.
 *
 * @param quantity of kits
 * @param sizes for the items that come in several variants; not more than the kits hold
 */
public record KitOrder(
        KitTemplateId template, int quantity, List<StockLine> sizes, @Nullable String note) {}
