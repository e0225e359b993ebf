package dev.embassy.materials.imports;

import dev.embassy.materials.stock.DepotId;
import dev.embassy.materials.stock.StockItem;
import dev.embassy.materials.stock.Variant;
import dev.embassy.materials.stock.VariantId;
import java.util.List;

/**
 * A stock item as an import is to leave it.
 *
 * @param variants all of them, those that are there included
 * @param openings what lies where at the beginning of the books
 */
public record ItemToBe(
        StockItem.Description description, List<Variant> variants, List<Opening> openings) {

    public record Opening(VariantId variant, DepotId depot, int quantity) {}
}
