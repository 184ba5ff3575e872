package nl.grip.door;

/** Knows by which exceptions a service hears that what it rests on is away, so that its callers are told to come back. */
@FunctionalInterface
public interface Outages {

    boolean isOne(Exception exception);
}
