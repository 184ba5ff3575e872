package nl.grip.query.history;

import java.util.SequencedMap;
import nl.grip.query.projections.Moment;

/** What a table shows at a moment, each figure under the name by which it can be asked about. */
@FunctionalInterface
public interface Figures {

    SequencedMap<String, Figure> at(Moment moment);
}
