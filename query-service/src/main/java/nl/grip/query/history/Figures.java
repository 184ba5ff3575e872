package nl.grip.query.history;

import java.util.SequencedMap;

/** What a table shows at a moment, each figure under the name by which it can be asked about. */
@FunctionalInterface
public interface Figures {

    SequencedMap<String, Figure> at(Past past);
}
