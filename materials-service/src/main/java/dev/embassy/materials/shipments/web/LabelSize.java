package dev.embassy.materials.shipments.web;

/** How address labels are printed. */
enum LabelSize {
    /** A label a page. */
    A6,
    /** Four labels a page. */
    A4
}
