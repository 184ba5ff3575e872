/** The service as a whole, and what its tests run on: an installation of real servers, facts as the publisher puts them on Kafka. */
@NullMarked
package nl.grip.query;

import org.jspecify.annotations.NullMarked;
