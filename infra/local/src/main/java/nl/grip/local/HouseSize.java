package nl.grip.local;

/**
 * How many of each run.
 *
 * @param brokers of Kafka; each fact is kept on every one of them
 * @param instances of the command service, and of the query service
 */
public record HouseSize(int brokers, int instances) {
    public static final HouseSize ONE_OF_EACH = new HouseSize(1, 1);

    /** What goes on when any one process is gone, save PostgreSQL and the identity provider. */
    public static final HouseSize REPLICATED = new HouseSize(3, 2);
}
