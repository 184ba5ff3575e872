package nl.grip.query.statistics;

import java.util.Optional;
import nl.grip.query.statistics.BeforeAndAfter.Estimated;

/**
 * A series beside one that the intervention cannot have moved: what happens to both is not its effect. Both are fitted on their
 * own, which for lines of their own is the same as together with all interactions; the two are taken for independent. Source:
 * Bernal, Cummins and Gasparrini (2018), The use of controls in interrupted time series studies, International Journal of
 * Epidemiology 47.
 */
public record Controlled(BeforeAndAfter series, BeforeAndAfter comparison) {

    /** The effect at the end beyond that on the comparison; absent where either cannot be estimated. */
    public Optional<Effect> atEnd() {
        return series instanceof Estimated mine && comparison instanceof Estimated other
                ? Optional.of(mine.atEnd().minus(other.atEnd()))
                : Optional.empty();
    }

    /** The mean effect beyond that on the comparison; absent where either cannot be estimated. */
    public Optional<Effect> mean() {
        return series instanceof Estimated mine && comparison instanceof Estimated other
                ? Optional.of(mine.mean().minus(other.mean()))
                : Optional.empty();
    }
}
