package nl.grip.query.dashboards;

import org.jspecify.annotations.Nullable;

/**
 * That a row, or the whole view, is not what it was.
 *
 * @param key the row; absent where it is every row
 */
record Notice(EventId id, @Nullable String key, long position) {}
