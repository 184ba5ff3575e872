package nl.grip.events.wire;

import java.util.Arrays;
import java.util.List;
import nl.grip.events.StreamKind;

/** Where facts of each kind are carried. */
public final class Topics {

    /**
     * Header of a fact on Kafka that says the how manieth filling of the topics it belongs to: a number from 1 on, in decimals; absent as
     * long as Kafka has never lost anything. Where it rises, the partition was filled anew, and offsets of before mean nothing.
     */
    public static final String FILLING = "grip_filling";

    private Topics() {}

    /** @param prefix set per installation, so that several can share a cluster */
    public static String of(String prefix, StreamKind kind) {
        return prefix + "." + kind.plural();
    }

    /**
     * Into how many partitions its topic is divided, for good. Of some kinds a municipality has a handful of histories, and
     * every partition more is one more that every reader waits for.
     *
     * @param forMany where there are many histories of a kind
     */
    public static int partitions(StreamKind kind, int forMany) {
        return switch (kind) {
            case INTERVENTION -> forMany;
            case PROGRAMME, BUDGET_YEAR, SAVINGS_PLAN, INDICATOR -> 1;
        };
    }

    /**
     * On how many brokers a fact must be before it counts as carried: on all but one, so that one can be missed without a
     * fact being in danger or publication coming to a stop.
     *
     * @param replication on how many brokers it is kept in the end
     */
    public static int inSync(int replication) {
        return Math.max(1, replication - 1);
    }

    /** Where marks are carried: one partition, of which no more than the last mark need be kept. */
    public static String marks(String prefix) {
        return prefix + ".marks";
    }

    /** Where checkpoints of the ledger are carried: one partition, so that all stand in one order, and kept for ever. */
    public static String checkpoints(String prefix) {
        return prefix + ".checkpoints";
    }

    /** Where it is told what is derived from facts and became another: one partition, so that all stands in one order. */
    public static String alerts(String prefix) {
        return prefix + ".alerts";
    }

    /** Those that facts are in. */
    public static List<String> all(String prefix) {
        return Arrays.stream(StreamKind.values()).map(kind -> of(prefix, kind)).toList();
    }
}
