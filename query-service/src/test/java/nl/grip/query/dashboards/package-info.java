/** Who wants to know when a view has changed: subscriptions as server-sent events. It knows no noun, only views and their notices. */
@NullMarked
package nl.grip.query.dashboards;

import org.jspecify.annotations.NullMarked;
