/** Tests of the bundles that auditors take along. */
@NullMarked
package nl.grip.query.bundles;

import org.jspecify.annotations.NullMarked;
