package nl.grip.command.store;

/** Why nothing may be stored, for a reason that the store itself cannot see. */
@FunctionalInterface
public interface Objection {

    Objection NONE = () -> false;

    /** Asked with every command: it answers at once, from what is known. */
    boolean isRaised();
}
