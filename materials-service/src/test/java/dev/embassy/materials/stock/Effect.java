package dev.embassy.materials.stock;

/** What one operation does to one level. */
record Effect(StockLevelId level, LedgerEntry.Kind kind, int onHandChange, int reservedChange) {

    static Effect of(LedgerEntry entry) {
        return new Effect(
                entry.levelId(), entry.kind(), entry.onHandChange(), entry.reservedChange());
    }
}
