package nl.grip.query.projections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the views are kept.
 *
 * @param concurrency consumers in this instance of each kind of history, for all builds that serve
 * @param rebuildConcurrency consumers in this instance of one that is built beside those, until it serves
 * @param batch facts folded in one transaction, at most
 * @param pause after a batch that readers see and that was not large, so that what happens meanwhile is folded together
 * @param retryAfter pause before a batch is tried again when the database or Kafka fails
 * @param lookAgain how often the builds are looked after when nothing rings
 * @param positionWait how long a reader waits for the position that it asks for, at most
 * @param keepRetired how long the table of a retired build is kept, so that one can go back to it
 * @param keepUnfollowed how long a build is kept that no instance follows any more, being of another version of its view
 */
@ConfigurationProperties("grip.views")
record ViewSettings(
        @DefaultValue("1") int concurrency,
        @DefaultValue("2") int rebuildConcurrency,
        @DefaultValue("1000") int batch,
        @DefaultValue("5ms") Duration pause,
        @DefaultValue("1s") Duration retryAfter,
        @DefaultValue("1s") Duration lookAgain,
        @DefaultValue("5s") Duration positionWait,
        @DefaultValue("1d") Duration keepRetired,
        @DefaultValue("30d") Duration keepUnfollowed) {

    ViewSettings {
        if (concurrency < 1 || rebuildConcurrency < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "grip.views.concurrency, grip.views.rebuild-concurrency and grip.views.batch are at least 1");
        }
        if (!retryAfter.isPositive() || !lookAgain.isPositive()) {
            throw new IllegalArgumentException(
                    "grip.views.retry-after and grip.views.look-again are longer than nothing");
        }
        if (keepUnfollowed.compareTo(Builds.FOLLOWED_EVERY.multipliedBy(10)) < 0) {
            throw new IllegalArgumentException("grip.views.keep-unfollowed is at least ten minutes");
        }
    }
}
