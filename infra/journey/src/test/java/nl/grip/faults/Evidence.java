package nl.grip.faults;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is found in the end, in every place where a fact should be.
 *
 * @param stored the events of the store, in no particular order
 * @param carried the records of every partition of Kafka, each partition's in the order of its offsets
 * @param journal the rows of the read side's journal
 * @param register by history, the sequence that the read side's register shows of it
 */
record Evidence(List<Stored> stored, List<Carried> carried, List<Shown> journal, Map<String, Long> register) {

    /** @param position absent where it was given none */
    record Stored(@Nullable Long position, String stream, long sequence, String text) {}

    /** @param fact absent where it is a mark, which says that nothing up to its position follows */
    record Carried(
            String partition, long position, @Nullable Shown fact) {}

    /** One fact, wherever it is. */
    record Shown(String stream, long sequence, String text) {}

    Evidence {
        stored = List.copyOf(stored);
        carried = List.copyOf(carried);
        journal = List.copyOf(journal);
        register = Map.copyOf(register);
    }
}
