/** What cannot be undercut: PostgreSQL, Kafka and the disk by themselves, doing no more than what Grip needs of them. */
@NullMarked
package nl.grip.bench.floors;

import org.jspecify.annotations.NullMarked;
