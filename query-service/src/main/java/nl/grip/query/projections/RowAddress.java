package nl.grip.query.projections;

import nl.grip.events.Municipality;

/** Where a row of a view stands: a row belongs to one municipality and is fed by its facts alone. */
public record RowAddress(Municipality municipality, RowKey key) {}
